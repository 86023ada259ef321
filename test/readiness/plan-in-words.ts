import { planReadiness, type ReadinessFacts } from "../../src/readiness/plan-readiness.ts";
import type { Check, NetworkCheck } from "../../src/readiness/readiness-plan.ts";
import { knownService } from "./presets/known-service.ts";

/** Of a service of which nothing is known. */
export const nothing: ReadinessFacts = {
  wait: undefined,
  healthcheck: undefined,
  preset: undefined,
  declaredPorts: [],
  exposedPorts: [],
  timeoutMs: 120_000,
};
/** That of Postgres. */
export const preset = knownService("postgres");
export const health = (...test: string[]) => ({ test, timeoutMs: undefined });

/** A plan in one line. */
export function planned(facts: Partial<ReadinessFacts>): string {
  const { checks, notRun } = planReadiness({ ...nothing, ...facts });
  return checks.map(inWords).join(" then ") + (notRun === undefined ? "" : ` without ${notRun}`);
}

function inWords(check: Check): string {
  switch (check.kind) {
    case "network":
      return `${nameOf(check)} on ${check.needs} of ${check.containerPorts.map(({ number }) => number).join(",")}`;
    case "command":
      return `run ${JSON.stringify(check.argv)} for ${check.timeoutMs}${check.notBeforeMs > 0 ? ` after ${check.notBeforeMs}` : ""}`;
    case "log":
      return `${check.times} lines like ${check.pattern}${check.isWhole ? " at its end" : ""}`;
    case "exit":
      return `end with ${check.exitCode}`;
    case "running":
      return "running";
    case "impossible":
      return `impossible: ${check.reason}`;
  }
}

/** Of a preset's page only the path. */
function nameOf({ probe: { name } }: NetworkCheck): string {
  const path = /^http \{"path":("[^"]*"),.*"isInsecure":true/.exec(name)?.[1];
  return path === undefined ? name : `http ${path}`;
}
