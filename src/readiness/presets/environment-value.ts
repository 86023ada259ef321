/**
 * The value of one variable in a container's environment, `undefined` if it is unset or empty: official images treat
 * an empty variable as unset (file_env in their docker-entrypoint.sh). A bare `KEY` removes earlier values.
 */
export function environmentValue(environment: readonly string[], name: string): string | undefined {
  const entry = environment.findLast((candidate) => candidate === name || candidate.startsWith(`${name}=`));
  return entry?.slice(name.length + 1) || undefined;
}
