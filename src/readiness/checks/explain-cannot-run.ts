import type { Check } from "../readiness-plan.ts";

/** How the container runtime and the shells name the program that they could not start. */
const NAMED_PROGRAM = [
  /exec: "([^"]+)"/, // runc: exec: "curl": executable file not found in $PATH
  /([^\s:'"`]+): (?:command )?not found/, // dash: /bin/sh: 1: curl: not found; bash: curl: command not found
  /([^\s:'"`]+): [Pp]ermission denied/,
];

const INSTEAD = {
  healthcheck:
    "With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
  wait: "Or let another condition of `wait` decide: tcp, http, log.",
};

/**
 * Why a command can never pass in this container, and what the user can do about it.
 *
 * @param told what the shell printed or the runtime answered
 * @param started the program that was to be started, where it is known to be the one that is missing
 */
export function explainCannotRun(
  { source, isHealthcheck }: Pick<Extract<Check, { kind: "command" }>, "source" | "isHealthcheck">,
  told: string,
  started?: string,
): { reason: string; hint: string } {
  const program = NAMED_PROGRAM.map((pattern) => pattern.exec(told)?.[1]).find((name) => name !== undefined);
  const instead = isHealthcheck ? INSTEAD.healthcheck : INSTEAD.wait;
  const name = program ?? started ?? "a program that it needs";
  if (name === "/bin/sh") return { reason: `${source} needs a shell, and the image has none`, hint: instead };
  const problem = /permission denied/i.test(told)
    ? `${name} cannot be executed`
    : `${name} is not in the image`;
  return {
    reason: `${source} can never pass: ${problem}`,
    hint: `Use a program that the image has. ${instead}`,
  };
}
