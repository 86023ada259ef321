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
 * Reads the texts of all services (for each service, a later text wins over an earlier one) and checks everything
 * that can be known without a daemon. Whatever the texts, the result is a request or a list of every problem.
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
