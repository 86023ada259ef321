import type { Log } from "../ports/log.ts";
import { withoutRepeats } from "./without-repeats.ts";

/** As many of a service's last lines as people read; repeated ones are counted. */
export function reportLastLines(
  service: string,
  lines: readonly string[],
  mostLines: number,
  log: Pick<Log, "info" | "foreign">,
): void {
  log.info(lines.length === 0 ? `${service} has printed nothing` : `last lines of ${service}:`);
  log.foreign(withoutRepeats(lines).slice(-mostLines));
}
