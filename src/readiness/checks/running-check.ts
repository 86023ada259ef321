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
}): Attempt {
  return {
    unanswered: "it has only just started",
    topic: "Exited while starting",
    pauseMs: () => MOMENT_MS,
    try: async (signal) => {
      await tools.clock.sleep(MOMENT_MS, signal);
      return isSteady(await unlessAborted(signal, tools.state()))
        ? { kind: "passed", detail: `still running after ${MOMENT_MS} ms` }
        : { kind: "not-yet", detail: "the container is not running" };
    },
  };
}
