import type { Clock } from "../../ports/clock.ts";
import type { ServiceState } from "../../ports/service-state.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import { isSteady } from "../is-steady.ts";
import type { Attempt } from "./attempt.ts";

/** Long enough for a program to fail on its arguments or its configuration, which is how most crash at the start. */
const MOMENT_MS = 500;

/** Passes when the container still runs after a moment; that it ended is noticed by the wait itself. */
export function runningCheck(tools: {
  readonly clock: Clock;
  state(): Promise<ServiceState | undefined>;
}): Attempt {
  return {
    unanswered: "it has only just started",
    pauseMs: () => MOMENT_MS,
    try: async (signal) => {
      await tools.clock.sleep(MOMENT_MS, signal);
      return isSteady(await unlessAborted(signal, tools.state()))
        ? { kind: "passed", detail: `still running after ${MOMENT_MS} ms` }
        : { kind: "not-yet", detail: "the container is not running" };
    },
  };
}
