import type { Clock } from "../../ports/clock.ts";
import type { ServiceState } from "../../ports/service-state.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import type { Pace } from "../pace-of-step.ts";
import type { Check } from "../readiness-plan.ts";
import type { Attempt } from "./attempt.ts";

/** What tells that a container has ended. */
export interface EndTools {
  readonly clock: Clock;
  /** The pace of the step. */
  readonly pace: Pace;
  /**
   * Resolves with the exit code when the container has ended that many times; it interrupts every probe and every
   * command.
   */
  ended(times: number): Promise<number | undefined>;
  /** `undefined` if the daemon no longer knows it. */
  state(): Promise<ServiceState | undefined>;
}

/** The end may be told before the state changes. */
const MOMENT_MS = 25;

/**
 * Passes when the container has ended with the expected code; one that its restart policy starts again has not ended.
 * Its state is read when the backend reports its end, and every few seconds in case such a report is lost.
 */
export function exitCheck(
  { exitCode }: Extract<Check, { kind: "exit" }>,
  { clock, pace, ended, state }: EndTools,
): Attempt {
  const unanswered = "it is still running";
  let end: Promise<unknown> | undefined;
  return {
    unanswered,
    topic: "Work not finished",
    pauseMs: () => MOMENT_MS,
    try: async (signal) => {
      if (end !== undefined)
        await unlessAborted(signal, Promise.race([end, clock.sleep(pace.beforeStateMs(), signal)]));
      const now = await unlessAborted(signal, state());
      if (now === undefined) return { kind: "gone" };
      end = ended(1 + now.restartCount);
      if (now.isRestarting)
        return { kind: "not-yet", detail: `it ended with exit code ${now.exitCode}, and is started again` };
      if (now.isRunning) return { kind: "not-yet", detail: unanswered };
      if (now.exitCode === exitCode) return { kind: "passed", detail: `ended with exit code ${exitCode}` };
      const { isOutOfMemory, because, restartCount } = now;
      const told = { exitCode: now.exitCode, isOutOfMemory, because };
      return { kind: "ended", ...told, restartCount, isRestarting: false };
    },
  };
}
