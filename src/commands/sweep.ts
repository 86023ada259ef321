import type { Log } from "../ports/log.ts";
import type { AfterUpTools } from "./session-of-up.ts";

/** Removes what ended jobs left on the daemon. Returns the exit code; throws if the daemon cannot be asked. */
export async function sweepEnded(
  ownJobSession: string,
  leastAgeSeconds: number,
  { leftovers, log, signal }: Pick<AfterUpTools, "leftovers" | "log"> & { readonly signal: AbortSignal },
): Promise<number> {
  const swept = await leftovers.sweep(ownJobSession, signal, leastAgeSeconds);
  if (swept === "nothing-found") sayNothingIsLeft(log);
  return 0;
}

/** Prints what that would remove, one thing a line, and why. */
export async function listEnded(
  ownJobSession: string,
  leastAgeSeconds: number,
  { leftovers, log, print }: Pick<AfterUpTools, "leftovers" | "log" | "print">,
): Promise<number> {
  const orphans = await leftovers.orphans(ownJobSession, leastAgeSeconds);
  if (orphans.length === 0) sayNothingIsLeft(log);
  const width = Math.max(0, ...orphans.map(({ noun }) => noun.length));
  for (const { noun, name, because } of orphans) print(`${noun.padEnd(width)}  ${name}  ${because}\n`);
  return 0;
}

function sayNothingIsLeft(log: Pick<Log, "info">): void {
  log.info("nothing of an ended job is left that this process may remove");
}
