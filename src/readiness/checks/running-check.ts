import type { Clock } from "../../ports/clock.ts";
import type { ServiceState } from "../../ports/service-state.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import { isSteady } from "../is-steady.ts";
import type { Attempt } from "./attempt.ts";

/** Long enough for a program to fail on its arguments or its configuration, which is why most crash at the start. */
const MOMENT_MS = 500;

/** Passes if the container still runs after a moment; the wait itself notices if it has ended. */
export function runningCheck(tools: {
  readonly clock: Clock;
  state(): Promise<ServiceState | undefined>;
  /** See `RunningService.endIsToldWithinMs`. */
  readonly endIsToldWithinMs?: number | undefined;
}): Attempt {
  const momentMs = MOMENT_MS + (tools.endIsToldWithinMs ?? 0);
  return {
    unanswered: "it has only just started",
    topic: "Exited while starting",
    pauseMs: () => momentMs,
    try: async (signal) => {
      await tools.clock.sleep(momentMs, signal);
      return isSteady(await unlessAborted(signal, tools.state()))
        ? { kind: "passed", detail: `still running after ${momentMs} ms` }
        : { kind: "not-yet", detail: "the container is not running" };
    },
  };
}
