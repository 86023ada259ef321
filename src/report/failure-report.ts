/** Everything known of a service that failed, as it is printed below the one cause. */
export interface FailureEvidence {
  readonly service: string;
  /** Its last lines, oldest first. */
  readonly lastLogLines: readonly string[];
  /** Each route that was tried with what it gave. */
  readonly triedRoutes: readonly string[];
}

/** Lines for the log, the services' own among them: they are to be printed as foreign ones. */
export function failureReport(evidence: FailureEvidence): string[] {
  const routes = evidence.triedRoutes.map((route) => `  tried ${route}`);
  if (evidence.lastLogLines.length === 0) return [...routes, `${evidence.service} has printed nothing`];
  const lines = evidence.lastLogLines.map((line) => `  | ${line}`);
  return [...routes, `last lines of ${evidence.service}:`, ...lines];
}
