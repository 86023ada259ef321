import { pauseBeforeLookMs } from "../pace.ts";
import type { Probe, ProbeAnswer } from "../probe.ts";
import type { Check } from "../readiness-plan.ts";
import type { Attempt, CheckAnswer } from "./attempt.ts";

/** Asks one container port over the routes that the job may have to it; never throws. */
export type LookAtPort = (containerPort: number, probe: Probe, signal: AbortSignal) => Promise<ProbeAnswer>;

interface PortAnswer {
  readonly port: number;
  readonly answer: ProbeAnswer;
}

/** Asks the check's ports at once. */
export function networkCheck(check: Extract<Check, { kind: "network" }>, look: LookAtPort): Attempt {
  // One that has answered is not asked again: MySQL counts each connection without a login as an error of this client,
  // and blocks its host after a hundred (max_connect_errors).
  const passed = new Map<number, ProbeAnswer>();

  return {
    unanswered: `no answer yet on port ${check.containerPorts.join(", ")}`,
    pauseMs: pauseBeforeLookMs,
    try: async (signal) => {
      const answers = await Promise.all(
        check.containerPorts.map(async (port) => ({
          port,
          answer: passed.get(port) ?? (await look(port, check.probe, signal)),
        })),
      );
      for (const { port, answer } of answers) if (answer.kind === "ready") passed.set(port, answer);
      return judge(answers, check.needs);
    },
  };
}

function judge(answers: readonly PortAnswer[], needs: "all" | "first"): CheckAnswer {
  const ready = answers.filter(({ answer }) => answer.kind === "ready");
  const late = answers.filter(({ answer }) => answer.kind === "not-ready");
  for (const { answer } of answers) {
    if (answer.kind === "not-ready" && answer.remedy !== undefined)
      return { kind: "impossible", reason: answer.detail, hint: answer.remedy };
  }
  const isPassed = needs === "all" ? late.length === 0 : ready.length > 0;
  const told = isPassed ? ready.slice(0, needs === "all" ? ready.length : 1) : late;
  return { kind: isPassed ? "passed" : "not-yet", detail: told.map(sentenceOf).join("; ") };
}

function sentenceOf({ port, answer }: PortAnswer): string {
  return `port ${port}: ${answer.detail}`;
}
