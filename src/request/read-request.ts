import type { JobSurroundings } from "./job-surroundings.ts";
import { noFindings, type Problem } from "./problem.ts";
import { readServices } from "./read-services.ts";
import type { Request } from "./request.ts";
import type { RequestText } from "./request-text.ts";

export type { JobSurroundings } from "./job-surroundings.ts";
export type { RequestText } from "./request-text.ts";

export type ReadResult =
  | { readonly kind: "request"; readonly request: Request }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * Reads the texts of all services, a later text winning over an earlier one service by service, and checks everything
 * that can be known before a daemon is asked. Whatever the texts, the result is a request or every problem at once.
 */
export function readRequest(texts: readonly RequestText[], surroundings: JobSurroundings): ReadResult {
  const findings = noFindings();
  const { services, skipped } = readServices(texts, surroundings, findings);
  const { problems, notices, warnings } = findings;
  if (problems.length > 0) return { kind: "problems", problems };
  return { kind: "request", request: { services, skipped, notices, warnings } };
}
