import type { AfterUpTools } from "./session-of-up.ts";

/** Removes what ended jobs left on the daemon. Returns the exit code. */
export async function sweepEnded(
  ownJobSession: string,
  tools: AfterUpTools & { signal: AbortSignal },
): Promise<number> {
  await tools.leftovers.sweep(ownJobSession, tools.signal);
  tools.log.info("nothing of an ended job is left that this process may remove");
  return 0;
}
