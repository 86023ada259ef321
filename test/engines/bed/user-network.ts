import { docker } from "./job-container.ts";

/** A network that the user made, for as long as a test lasts. */
export async function userNetwork(
  dockerHost: string,
  name: string,
  options: readonly string[] = [],
): Promise<AsyncDisposable & { readonly name: string }> {
  await docker(dockerHost, "network", "create", ...options, name);
  return {
    name,
    async [Symbol.asyncDispose]() {
      await docker(dockerHost, "network", "rm", name);
    },
  };
}
