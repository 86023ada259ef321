import { refuse } from "../../refuse.ts";
import { readKeyValueFile } from "./key-value-file.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `KEY=value`, or `KEY` for the job's own value; if the job has none, `KEY` removes the image's variable (docker/cli
 * opts/env.go, ValidateEnv; moby daemon/commit.go). The value never appears in an error.
 */
export function readVariable(text: string, environment: Environment): string {
  const at = text.indexOf("=");
  if (text === "" || at === 0) return refuse("a variable needs a name before its =", "Write NAME=value.");
  if (at > 0) return text;
  const value = jobValue(text, environment);
  return value === undefined ? text : `${text}=${value}`;
}

/** The variables of a file; a name alone takes the job's value, and is ignored if the job has none. */
export function readVariableFile(
  path: string,
  { environment, readFile }: { environment: Environment; readFile(path: string): string | undefined },
): string[] {
  return readKeyValueFile(path, readFile).flatMap(({ key, value }) => {
    const known = value ?? jobValue(key, environment);
    return known === undefined ? [] : [`${key}=${known}`];
  });
}

function jobValue(name: string, environment: Environment): string | undefined {
  return Object.hasOwn(environment, name) ? environment[name] : undefined;
}
