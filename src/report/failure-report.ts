import type { Log } from "../log.ts";
import { withoutRepeats } from "./readable-text.ts";

/** Lines are repeated: of so many, enough different ones are left to be reported. */
export const READ_LINES = 400;
const REPORTED_LINES = 50;

/** Everything known of a service that failed, as it is printed below the one cause. */
export interface FailureEvidence {
  readonly service: string;
  /** Its last lines, oldest first. */
  readonly lastLogLines: readonly string[];
  /** Each route that was tried with what it gave. */
  readonly triedRoutes: readonly string[];
}

/** Prints the evidence, the service's own lines as foreign ones. */
export function reportFailure(evidence: FailureEvidence, log: Pick<Log, "info" | "foreign">): void {
  for (const route of evidence.triedRoutes) log.info(`tried ${route}`);
  reportLastLines(evidence.service, evidence.lastLogLines, REPORTED_LINES, log);
}

/** Of many last lines of a service as many as somebody reads, those that only repeat counted. */
export function reportLastLines(
  service: string,
  lines: readonly string[],
  mostLines: number,
  log: Pick<Log, "info" | "foreign">,
): void {
  log.info(lines.length === 0 ? `${service} has printed nothing` : `last lines of ${service}:`);
  log.foreign(withoutRepeats(lines).slice(-mostLines));
}
