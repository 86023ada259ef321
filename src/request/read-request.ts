import type { JobSurroundings } from "./job-surroundings.ts";
import type { KnownServices } from "./known-services.ts";
import { printable } from "./printable.ts";
import { inReadingOrder, noFindings, type Problem } from "./problem.ts";
import { readServices } from "./read-services.ts";
import type { Request } from "./request.ts";
import type { RequestText, UnreadText } from "./request-text.ts";

export type { JobSurroundings } from "./job-surroundings.ts";
export type { RequestText } from "./request-text.ts";

export type ReadResult =
  | { readonly kind: "request"; readonly request: Request }
  | {
      readonly kind: "problems";
      readonly problems: readonly Problem[];
      readonly known: KnownServices;
    };

/**
 * Reads the texts of all services, a later text winning over an earlier one service by service, and checks everything
 * that can be known before a daemon is asked. Whatever the texts, the result is a request or every problem at once.
 */
export function readRequest(
  texts: readonly (RequestText | UnreadText)[],
  surroundings: JobSurroundings,
): ReadResult {
  const findings = noFindings();
  const { services, known } = readServices(texts, surroundings, findings);
  const { problems, notices, warnings } = findings;
  if (problems.length > 0) {
    const origins = texts.map(({ origin }) => printable(origin));
    return { kind: "problems", problems: inReadingOrder(problems, origins), known };
  }
  return { kind: "request", request: { services, skipped: known.skipped, notices, warnings } };
}
