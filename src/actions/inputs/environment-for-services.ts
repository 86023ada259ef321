type Environment = Readonly<Record<string, string | undefined>>;

/** Set by the runner: inputs with their secrets, the state of other steps, tokens. */
const OF_THE_RUNNER = /^(?:INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN)$/is;

/** What a service may take from the job's environment by a bare name, and a Compose file by `${NAME}`. */
export function environmentForServices(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOfRunner(name)));
}

/** Whether the runner keeps a variable to itself. */
export function isOfRunner(name: string): boolean {
  return OF_THE_RUNNER.test(name);
}
