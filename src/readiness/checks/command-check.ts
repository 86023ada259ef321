import type { Clock } from "../../ports/clock.ts";
import type { ExecResult } from "../../ports/running-service.ts";
import type { ServiceState } from "../../ports/service-state.ts";
import { messageOf } from "../../user-error.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import { isSteady } from "../is-steady.ts";
import { pauseBeforeCommandMs, restAfterCommandMs } from "../pace.ts";
import type { Check } from "../readiness-plan.ts";
import type { Attempt, CheckAnswer } from "./attempt.ts";
import { explainCannotRun } from "./explain-cannot-run.ts";

export interface CommandTools {
  readonly clock: Clock;
  exec(argv: readonly string[], options: { signal: AbortSignal }): Promise<ExecResult>;
  /** `undefined` if the daemon no longer knows it. */
  state(): Promise<ServiceState | undefined>;
  /** A sentence about its progress. */
  onProgress(sentence: string): void;
}

type Command = Extract<Check, { kind: "command" }>;
type NotYet = Extract<CheckAnswer, { kind: "not-yet" }>;
type Outcome = ExecResult | { readonly kind: "late" } | { readonly kind: "failed"; readonly message: string };

/** Between two commands, Docker's own result of the healthcheck is still checked. */
const LOOK_AT_VERDICT_MS = 1_000;

/**
 * Entrypoints write health scripts, and commands install tools: what is missing in the first seconds may still
 * appear.
 */
const INABILITY_LASTS_MS = 10_000;

/**
 * Runs the command in the container. If a healthcheck does not pass, the daemon's own result is checked too: it ran
 * the same command, and "healthy" counts as a pass. "unhealthy" does not end the wait, because many images set no
 * start period.
 */
export function commandCheck(check: Command, tools: CommandTools): Attempt {
  const { clock, state, onProgress } = tools;
  const beganMs = clock.nowMs();
  let restsUntilMs = beganMs + check.notBeforeMs;
  let last: NotYet = { kind: "not-yet", detail: `${check.source} has not answered yet` };
  let inabilities = 0;

  /**
   * A command that cannot be run is reported when the next attempt cannot either, because in a container that is just
   * ending nothing can be run; the check fails if that is still so ten seconds later.
   */
  function tolerate(answer: CheckAnswer): CheckAnswer {
    if (answer.kind !== "impossible") return answer;
    inabilities += 1;
    if (inabilities > 1 && clock.nowMs() - beganMs >= INABILITY_LASTS_MS) return answer;
    if (inabilities === 2) onProgress(`${answer.reason}; trying again for a while`);
    return { kind: "not-yet", detail: answer.reason };
  }
  async function runOnce(signal: AbortSignal): Promise<CheckAnswer> {
    const startedMs = clock.nowMs();
    const answer = judge(await run(check, tools, signal), check);
    restsUntilMs = clock.nowMs() + restAfterCommandMs(clock.nowMs() - startedMs);
    return answer;
  }
  return {
    unanswered: last.detail,
    topic: check.isHealthcheck ? "Health command fails" : "Condition not met",
    pauseMs: (waitedMs) => {
      const pauseMs = Math.max(restsUntilMs - clock.nowMs(), pauseBeforeCommandMs(waitedMs));
      return check.isHealthcheck ? Math.min(LOOK_AT_VERDICT_MS, pauseMs) : pauseMs;
    },
    try: async (signal) => {
      const answer = clock.nowMs() < restsUntilMs ? last : await runOnce(signal);
      if (answer.kind === "passed") return answer;
      const now = await unlessAborted(signal, state());
      if (check.isHealthcheck && now?.health === "healthy")
        return { kind: "passed", detail: `Docker reports ${check.source} healthy` };
      // In a container that ends, no program can be started either; the end itself is what must be reported.
      if (!isSteady(now)) return { kind: "not-yet", detail: "the container is not running" };
      const tolerated = tolerate(answer);
      if (tolerated.kind === "not-yet") last = tolerated;
      return tolerated;
    },
  };
}

function judge(outcome: Outcome, command: Command): CheckAnswer {
  const { argv, timeoutMs, source } = command;
  switch (outcome.kind) {
    case "exited":
      if (outcome.exitCode === 0) return { kind: "passed", detail: `${source} passes` };
      // POSIX shell, "Exit Status for Commands": 127 is not found, 126 is found but not executable.
      if (outcome.exitCode === 126 || outcome.exitCode === 127) {
        return { kind: "impossible", ...explainCannotRun(command, outcome.output) };
      }
      return {
        kind: "not-yet",
        detail: `${source} exits with ${outcome.exitCode}${quoteLastLine(outcome.output)}`,
        output: outcome.output,
      };
    case "cannot-run":
      return { kind: "impossible", ...explainCannotRun(command, outcome.reason, argv[0]) };
    case "not-running":
      return { kind: "not-yet", detail: "the container is not running" };
    case "late":
      return { kind: "not-yet", detail: `${source} did not finish within ${timeoutMs / 1_000} s` };
    case "failed":
      return { kind: "not-yet", detail: `${source} could not be started: ${outcome.message}` };
  }
}

/**
 * Never takes longer than the check's timeout; an error of the daemon counts as an answer too, because the next
 * attempt may succeed.
 */
async function run(check: Command, tools: CommandTools, signal: AbortSignal): Promise<Outcome> {
  const attempt = new AbortController();
  const giveUp = () => attempt.abort(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  const late: Promise<Outcome> = tools.clock
    .sleep(check.timeoutMs, attempt.signal)
    .catch(() => undefined) // the attempt was over earlier
    .then(() => ({ kind: "late" }));
  const result: Promise<Outcome> = tools
    .exec(check.argv, { signal: attempt.signal })
    .catch((thrown: unknown): Outcome => ({ kind: "failed", message: messageOf(thrown) }));
  try {
    return await unlessAborted(signal, Promise.race([result, late]));
  } finally {
    signal.removeEventListener("abort", giveUp);
    attempt.abort();
  }
}

function quoteLastLine(output: string): string {
  const lastLine = output.trimEnd().split("\n").at(-1)?.trim() ?? "";
  return lastLine === "" ? "" : `: ${lastLine.slice(0, 200)}`;
}
