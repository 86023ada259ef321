import type { GivenVerb } from "../command-line/parse-command-line.ts";

/**
 * What a command that failed prints instead of variables for a shell: `eval "$(sibling-services up --format sh)"` has
 * the exit code of the text that it gets, which would be 0 for an empty one, and a job without services would go on.
 */
export function failureAsVariables({ verb, flags, words }: GivenVerb, exitCode: number): string {
  const format = flags.get("format")?.[0];
  const isForShell =
    (verb === "up" && format === "sh") || (verb === "env" && words.length === 0 && (format ?? "sh") === "sh");
  return isForShell ? `(exit ${exitCode})\n` : "";
}
