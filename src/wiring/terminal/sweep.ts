import { listEnded, sweepEnded } from "../../commands/sweep.ts";
import { leastAgeSecondsOf } from "../../terminal/wishes.ts";
import { afterUp } from "./after-up.ts";
import type { VerbCall } from "./verb-call.ts";

/** `sweep`: on the daemon that the flags and the environment name, wherever this directory's services are. */
export async function callSweep(call: VerbCall): Promise<number> {
  const leastAgeSeconds = leastAgeSecondsOf(call.flags);
  const { jobSession, withTools } = afterUp(call);
  const carryOut = call.flags.has("dry-run") ? listEnded : sweepEnded;
  return withTools(undefined, (tools) => carryOut(jobSession, leastAgeSeconds, tools));
}
