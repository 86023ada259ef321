import { describe, expect, test } from "vitest";
import { planReadiness, type ReadinessFacts } from "../../src/readiness/plan-readiness.ts";
import { findPreset } from "../../src/readiness/presets/find-preset.ts";
import type { Check } from "../../src/readiness/readiness-plan.ts";

const nothing: ReadinessFacts = {
  healthcheck: undefined,
  preset: undefined,
  declaredPorts: [],
  exposedPorts: [],
  timeoutMs: 120_000,
};
const preset = findPreset("postgres", { environment: [], command: [] });
const health = (...test: string[]) => ({ test, timeoutMs: undefined });

/** A plan in one line. */
function planned(facts: Partial<ReadinessFacts>): string {
  return planReadiness({ ...nothing, ...facts })
    .checks.map(inWords)
    .join(" then ");
}

function inWords(check: Check): string {
  switch (check.kind) {
    case "network":
      return `${check.probe.name} on ${check.needs} of ${check.containerPorts.join(",")}`;
    case "command":
      return `run ${JSON.stringify(check.argv)} for ${check.timeoutMs}`;
    case "running":
      return "running";
  }
}

describe("what decides", () => {
  test.each<[string, Partial<ReadinessFacts>, string]>([
    ["nothing known: it runs for a moment", {}, "running"],
    ["exposed ports: the first that answers", { exposedPorts: [80, 443] }, "tcp on first of 80,443"],
    [
      "declared ports: all of them",
      { declaredPorts: [8080, 80], exposedPorts: [1] },
      "tcp on all of 8080,80",
    ],
    ["a known image: its protocol", { preset, exposedPorts: [5432] }, "postgres on first of 5432"],
    [
      "a known image, declared port: its protocol",
      { preset, declaredPorts: [9, 5432] },
      "postgres on first of 5432",
    ],
    [
      "a known image that was moved: the declared port speaks it too",
      { preset, declaredPorts: [5433] },
      "postgres on first of 5432,5433",
    ],
    [
      "a healthcheck in shell form",
      { healthcheck: health("CMD-SHELL", "curl -f localhost || exit 1"), declaredPorts: [80] },
      'run ["/bin/sh","-c","curl -f localhost || exit 1"] for 30000',
    ],
    [
      "a healthcheck in exec form",
      { healthcheck: health("CMD", "check", "-v") },
      'run ["check","-v"] for 30000',
    ],
    [
      "its own timeout",
      { healthcheck: { test: ["CMD", "check"], timeoutMs: 2_000 } },
      'run ["check"] for 2000',
    ],
    [
      "a timeout of zero is the default",
      { healthcheck: { test: ["CMD", "c"], timeoutMs: 0 } },
      'run ["c"] for 30000',
    ],
    [
      "a known image with a healthcheck: the protocol first, and both",
      { preset, healthcheck: health("CMD-SHELL", "pg_isready") },
      'postgres on first of 5432 then run ["/bin/sh","-c","pg_isready"] for 30000',
    ],
    ["a switched-off healthcheck", { healthcheck: health("NONE"), exposedPorts: [80] }, "tcp on first of 80"],
    ["an empty healthcheck", { healthcheck: health(), exposedPorts: [80] }, "tcp on first of 80"],
    [
      "a healthcheck without a command",
      { healthcheck: health("CMD-SHELL"), preset },
      "postgres on first of 5432",
    ],
    ["an unknown kind, which Docker ignores as well", { healthcheck: health("HTTP", "/") }, "running"],
  ])("%s", (_, facts, expected) => {
    expect(planned(facts)).toBe(expected);
  });
});

test("the timeout is handed on", () => {
  expect(planReadiness({ ...nothing, timeoutMs: 5_000 }).timeoutMs).toBe(5_000);
});
