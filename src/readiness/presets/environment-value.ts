/**
 * The value of one variable in a container's environment, `undefined` where it is unset or empty: official images take
 * an empty variable for an unset one (file_env in their docker-entrypoint.sh). A bare `KEY` removes what came before.
 */
export function environmentValue(environment: readonly string[], name: string): string | undefined {
  const entry = environment.findLast((candidate) => candidate === name || candidate.startsWith(`${name}=`));
  return entry?.slice(name.length + 1) || undefined;
}
