/** One flag of the command line; help, man page, completion and parser are made of these. */
export interface CommandFlag {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; `undefined` for a switch. */
  readonly value?: string;
  /** The value of a flag that is written without one. */
  readonly alone?: string;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  readonly isRepeatable?: true;
  /** One sentence. */
  readonly does: string;
}

const file: CommandFlag = {
  name: "file",
  short: "f",
  value: "FILE",
  isRepeatable: true,
  does: "Reads the services from this file; `-` is standard input. Default: services.yml, or a Compose file here. Of several files, the last one wins for each service.",
};
const only: CommandFlag = {
  name: "only",
  value: "A,B",
  does: "Starts only these services and what they depend on.",
};
const without: CommandFlag = { name: "without", value: "A,B", does: "Leaves these services out." };
const env: CommandFlag = {
  name: "env",
  value: "NAME=TEMPLATE",
  isRepeatable: true,
  does: "Sets a variable, such as DATABASE_URL={postgres.url}.",
};
const timeout: CommandFlag = {
  name: "timeout",
  value: "TIME",
  does: "How long one service may take to become ready, such as 90s. Default: 120s.",
};
const pull: CommandFlag = {
  name: "pull",
  value: "WHEN",
  choices: ["always", "missing", "never"],
  does: "When images are pulled. Default: missing.",
};
const network: CommandFlag = {
  name: "network",
  value: "NAME",
  does: "Places the services on this existing network. Default: one of their own.",
};
const publish: CommandFlag = {
  name: "publish",
  value: "WHEN",
  choices: ["as-needed", "always"],
  does: "Whether declared ports are published even if nothing here needs it. Default: as-needed.",
};
const publishAddress: CommandFlag = {
  name: "publish-address",
  value: "IP",
  does: "The address of the Docker host on which ports are published for a job elsewhere. Default: all.",
};
const hostsFile: CommandFlag = {
  name: "hosts-file",
  does: "Writes the services' names to /etc/hosts until they are removed, if this process reaches their addresses.",
};
const logDirectory: CommandFlag = {
  name: "log-directory",
  value: "DIRECTORY",
  does: "Where a start that fails writes the full log of each service.",
};
const expires: CommandFlag = {
  name: "expires",
  value: "TIME",
  does: "The age after which a later run may remove services whose owner cannot be seen. Default: 6h.",
};
const format: CommandFlag = {
  name: "format",
  value: "FORMAT",
  choices: ["sh", "dotenv", "gitlab-dotenv", "json", "github", "azure", "teamcity", "fish", "powershell"],
  does: "Prints the variables in this format.",
};

/** Flags that name the daemon and say what is printed; every verb has them. */
const COMMON: readonly CommandFlag[] = [
  {
    name: "docker-host",
    value: "ADDRESS",
    does: "The Docker daemon. Default: DOCKER_HOST, the current context, or the usual sockets.",
  },
  {
    name: "job-container",
    value: "CONTAINER",
    does: "The container that reaches the services. Default: the one that this process runs in.",
  },
  { name: "quiet", short: "q", does: "Prints only warnings and errors." },
  {
    name: "color",
    value: "WHEN",
    choices: ["auto", "always", "never"],
    does: "Whether to use colors. Default: auto, which heeds NO_COLOR.",
  },
  { name: "help", short: "h", does: "Prints this help." },
];

const profile: CommandFlag = {
  name: "profile",
  value: "NAME",
  isRepeatable: true,
  does: "Starts the services of this profile of a Compose file too.",
};
const envFile: CommandFlag = {
  name: "env-file",
  value: "FILE",
  isRepeatable: true,
  does: "Reads the variables of a Compose file from here. Default: .env beside it.",
};

const READING: readonly CommandFlag[] = [file, only, without, env, profile, envFile];
const STARTING: readonly CommandFlag[] = [
  ...READING,
  timeout,
  pull,
  network,
  publish,
  publishAddress,
  hostsFile,
  logDirectory,
  expires,
];
const session: CommandFlag = {
  name: "session",
  value: "ID",
  does: "The session, as `run` and `up` name it. Default: the one of `up` in this directory or CI job.",
};

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  /** What the help shows after its name. */
  readonly usage: string;
  readonly does: string;
  /** How many words it takes: none, one at most, or a command. */
  readonly words: "none" | "one" | "command";
  readonly flags: readonly CommandFlag[];
}

export const VERBS = [
  {
    name: "run",
    usage: "[flags] -- COMMAND…",
    does: "Starts the services, runs the command with their addresses in its environment, and removes them.",
    words: "command",
    flags: [
      ...STARTING,
      {
        name: "keep",
        value: "WHEN",
        alone: "always",
        choices: ["always", "on-failure"],
        does: "Leaves the services running at the end: --keep, or --keep=on-failure.",
      },
      {
        name: "logs",
        value: "WHEN",
        choices: ["on-failure", "always", "never"],
        does: "When the services' logs are printed at the end. Default: on-failure in CI, otherwise never.",
      },
      ...COMMON,
    ],
  },
  {
    name: "up",
    usage: "[flags]",
    does: "Starts the services and prints where they are; `down` removes them.",
    words: "none",
    flags: [
      ...STARTING,
      format,
      {
        name: "detach-from",
        value: "PID",
        does: "The process with which the services end, if `down` is never called. Default: the shell of this terminal.",
      },
      ...COMMON,
    ],
  },
  {
    name: "down",
    usage: "[flags]",
    does: "Removes what `up` started.",
    words: "none",
    flags: [session, ...COMMON],
  },
  {
    name: "env",
    usage: "[NAME] [flags]",
    does: "Prints the variables of the services that `up` started, or the value of one.",
    words: "one",
    flags: [{ ...format, does: `${format.does} Default: sh.` }, session, ...COMMON],
  },
  {
    name: "explain",
    usage: "[flags]",
    does: "Says how this process would reach services, and why. Starts nothing.",
    words: "none",
    flags: [...READING, network, publish, publishAddress, ...COMMON],
  },
  {
    name: "check",
    usage: "[flags]",
    does: "Reports every problem of the services' file with its line. Needs no Docker.",
    words: "none",
    flags: [...READING, ...COMMON],
  },
  {
    name: "ps",
    usage: "[flags]",
    does: "Lists the services that `up` started.",
    words: "none",
    flags: [session, ...COMMON],
  },
  {
    name: "logs",
    usage: "[NAME] [flags]",
    does: "Prints the logs of the services that `up` started, or of one.",
    words: "one",
    flags: [session, ...COMMON],
  },
  {
    name: "sweep",
    usage: "[flags]",
    does: "Removes what ended jobs left on this daemon, and nothing else.",
    words: "none",
    flags: COMMON,
  },
] as const satisfies readonly Verb[];

export type VerbName = (typeof VERBS)[number]["name"];
