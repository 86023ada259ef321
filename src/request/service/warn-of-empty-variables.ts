import { EMPTY_VALUE_HINT } from "../expression-hint.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import { quotable } from "../printable.ts";
import type { Findings } from "../problem.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";

const MOST_NAMED = 5;

/**
 * Warns of variables without a value that the job does not have either, so that the container has none of that name:
 * mostly an expression that was empty.
 */
export function warnOfEmptyVariables(
  path: string,
  { env = [] }: Pick<ServiceDefinition, "env">,
  { environment }: Pick<JobSurroundings, "environment">,
  findings: Findings,
): void {
  const names = env
    .filter(({ key, value }) => value.text === "" && environment[key.text] === undefined)
    .map(({ key }) => quotable(key.text));
  if (names.length === 0) return;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  const [have, it] = names.length === 1 ? ["has", "it"] : ["have", "them"];
  findings.warnings.push(
    `${path}.env: ${names.slice(0, MOST_NAMED).join(", ")}${more} ${have} no value, here and in the job, so the service starts without ${it}. ${EMPTY_VALUE_HINT}`,
  );
}
