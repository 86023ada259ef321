type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"] as const;

/**
 * The runner's proxy settings, which GitHub gives to every service in both spellings unless it sets one itself. The
 * lower-case variable wins (actions/runner src/Runner.Sdk/RunnerWebProxy.cs; ContainerInfo.cs, UpdateWebProxyEnv).
 */
export function proxyVariables(environment: Environment, given: ReadonlySet<string>): string[] {
  return NAMES.flatMap((name) => {
    const value = environment[name.toLowerCase()] || environment[name];
    if (!value) return [];
    return [name, name.toLowerCase()].filter((key) => !given.has(key)).map((key) => `${key}=${value}`);
  });
}
