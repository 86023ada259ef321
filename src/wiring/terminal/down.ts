import { down } from "../../commands/session-of-up.ts";
import { HANDED_OVER_STATE_NAME } from "../../session/handed-over.ts";
import { sessionsToRemove } from "../../terminal/sessions-to-remove.ts";
import { afterUp } from "./after-up.ts";
import type { VerbCall } from "./verb-call.ts";

/** `down`: each session where its services are, regardless of the others. */
export async function callDown(call: VerbCall): Promise<number> {
  const { jobSession, kept, withTools } = afterUp(call);
  const sessions = sessionsToRemove(call, { jobSession, kept: kept.all() });
  const exitCodes = sessions.map(async (one) => {
    const before = kept.read(one);
    const handedOver = before?.state[HANDED_OVER_STATE_NAME];
    const exitCode = await withTools(before, (tools) => down(one, handedOver, tools));
    if (exitCode === 0) kept.forget(one);
    return exitCode;
  });
  await Promise.allSettled(exitCodes);
  return Math.max(...(await Promise.all(exitCodes)));
}
