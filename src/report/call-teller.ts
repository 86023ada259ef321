import type { Log } from "../ports/log.ts";

/** Tells the debug log of each call to a backend, its answer's status, and how long that took. */
export function callTeller(
  log: Pick<Log, "debug">,
): (call: string, statusCode: number, afterMs: number) => void {
  return (call, statusCode, afterMs) => log.debug(`${call}: ${statusCode} after ${afterMs.toFixed(1)} ms`);
}
