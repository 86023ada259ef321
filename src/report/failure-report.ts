import type { Log } from "../ports/log.ts";
import { withoutRepeats } from "./readable-text.ts";

/** Lines repeat; this many leave enough different ones to report. */
export const READ_LINES = 400;
const REPORTED_LINES = 50;

/** Everything known of a failed service, as printed below the cause. */
interface FailureEvidence {
  readonly service: string;
  readonly last: ReadLines;
  /** Each route that was tried, with its result. */
  readonly triedRoutes: readonly string[];
}

/** What a service printed last, oldest first. */
export type ReadLines =
  | { readonly kind: "read"; readonly lines: readonly string[] }
  /** `reason` completes "cannot be read: ". */
  | { readonly kind: "unreadable"; readonly reason: string };

/** Prints the evidence, with the service's own lines marked as foreign. */
export function reportFailure(
  { service, triedRoutes, last }: FailureEvidence,
  log: Pick<Log, "info" | "foreign">,
): void {
  for (const route of triedRoutes) log.info(`tried ${route}`);
  reportReadLines(service, last, REPORTED_LINES, log);
}

/** The last lines of a service, or why there are none. */
export function reportReadLines(
  service: string,
  last: ReadLines,
  mostLines: number,
  log: Pick<Log, "info" | "foreign">,
): void {
  if (last.kind === "unreadable") log.info(`the last lines of ${service} cannot be read: ${last.reason}`);
  else reportLastLines(service, last.lines, mostLines, log);
}

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
