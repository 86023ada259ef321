import type { ServiceState } from "../../ports/service-state.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import { pauseBeforeLookMs } from "../pace.ts";
import type { Check } from "../readiness-plan.ts";
import type { Attempt } from "./attempt.ts";

/**
 * Passes when the container has ended with the expected code; one that its restart policy starts again has not ended.
 */
export function exitCheck(
  { exitCode }: Extract<Check, { kind: "exit" }>,
  { state }: { state(): Promise<ServiceState | undefined> },
): Attempt {
  const unanswered = "it is still running";
  return {
    unanswered,
    topic: "Work not finished",
    pauseMs: pauseBeforeLookMs,
    try: async (signal) => {
      const now = await unlessAborted(signal, state());
      if (now === undefined) return { kind: "gone" };
      if (now.isRestarting)
        return { kind: "not-yet", detail: `it ended with exit code ${now.exitCode}, and is started again` };
      if (now.isRunning) return { kind: "not-yet", detail: unanswered };
      if (now.exitCode === exitCode) return { kind: "passed", detail: `ended with exit code ${exitCode}` };
      const { isOutOfMemory, because, restartCount } = now;
      const end = { exitCode: now.exitCode, isOutOfMemory, because };
      return { kind: "ended", ...end, restartCount, isRestarting: false };
    },
  };
}
