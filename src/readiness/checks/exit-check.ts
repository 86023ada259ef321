import type { ContainerFacts } from "../../backend/docker/engine/engine.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import { pauseBeforeLookMs } from "../pace.ts";
import type { Check } from "../readiness-plan.ts";
import type { Attempt } from "./attempt.ts";

/** Passes when the container has ended with the wanted code; one that its restart policy starts again has not. */
export function exitCheck(
  { exitCode }: Extract<Check, { kind: "exit" }>,
  { inspect }: { inspect(): Promise<ContainerFacts | undefined> },
): Attempt {
  const unanswered = "it still runs";
  return {
    unanswered,
    pauseMs: pauseBeforeLookMs,
    try: async (signal) => {
      const container = await unlessAborted(signal, inspect());
      if (container === undefined) return { kind: "gone" };
      const { state } = container;
      if (state.isRunning || state.isRestarting) return { kind: "not-yet", detail: unanswered };
      if (state.exitCode === exitCode) return { kind: "passed", detail: `ended with exit code ${exitCode}` };
      const { isOutOfMemory } = state;
      return { kind: "ended", exitCode: state.exitCode, isOutOfMemory, isRestarting: false };
    },
  };
}
