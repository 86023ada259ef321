import type { FindOrphans } from "../ports/backend.ts";
import type { AfterUpTools } from "./session-of-up.ts";

interface SweepCommandTools extends AfterUpTools {
  readonly orphans: FindOrphans;
  readonly signal: AbortSignal;
}

/** Removes what ended jobs left on the daemon. Returns the exit code; throws if the daemon cannot be asked. */
export async function sweepEnded(
  ownJobSession: string,
  leastAgeSeconds: number,
  tools: SweepCommandTools,
): Promise<number> {
  const orphans = await tools.orphans(ownJobSession, leastAgeSeconds);
  if (orphans.length === 0) tools.log.info("nothing of an ended job is left that this process may remove");
  else await tools.leftovers.sweep(ownJobSession, tools.signal, leastAgeSeconds);
  return 0;
}

/** Prints what that would remove, one thing a line, and why. */
export async function listEnded(
  ownJobSession: string,
  leastAgeSeconds: number,
  tools: Pick<SweepCommandTools, "orphans" | "print" | "log">,
): Promise<number> {
  const orphans = await tools.orphans(ownJobSession, leastAgeSeconds);
  if (orphans.length === 0) tools.log.info("nothing of an ended job is left that this process may remove");
  const width = Math.max(0, ...orphans.map(({ noun }) => noun.length));
  for (const { noun, name, because } of orphans) {
    tools.print(`${noun.padEnd(width)}  ${name}  ${because}\n`);
  }
  return 0;
}
