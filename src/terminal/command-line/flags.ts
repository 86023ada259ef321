import type { CommandFlag } from "./command-flag.ts";

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
/** How variables are printed. */
export const format: CommandFlag = {
  name: "format",
  value: "FORMAT",
  choices: ["sh", "dotenv", "gitlab-dotenv", "json", "github", "azure", "teamcity", "fish", "powershell"],
  does: "Prints the variables in this format; with json, a failure ends with a line of JSON too.",
};

/** For programs that read why a command failed. */
export const errorFormat: CommandFlag = {
  name: "format",
  value: "FORMAT",
  choices: ["json"],
  does: "Ends a failure with one line of JSON on standard error: its kind, service, message and hint.",
};

/** Flags that name the daemon and say what is printed; every verb has them. */
export const COMMON: readonly CommandFlag[] = [
  {
    name: "docker-host",
    value: "ADDRESS",
    does: "The Docker daemon. Default: DOCKER_HOST, the current context, or the usual sockets.",
  },
  {
    name: "backend",
    value: "NAME",
    choices: ["auto", "docker", "kubernetes"],
    does: "What runs the services. Default: a Docker daemon, or in a pod without one the cluster.",
  },
  {
    name: "kubernetes-namespace",
    value: "NAME",
    does: "Where services run as pods. Default: the namespace of this pod.",
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

/** What is read. */
export const READING: readonly CommandFlag[] = [file, only, without, env, profile, envFile];
/** Where the services stand, and where their ports are published. */
export const PLACING: readonly CommandFlag[] = [network, publish, publishAddress];
const podTemplate: CommandFlag = {
  name: "pod-template",
  value: "FILE",
  does: "Lays this YAML over every pod, if services run as pods.",
};
/** What is read, and how it is started. */
export const STARTING: readonly CommandFlag[] = [
  ...READING,
  timeout,
  pull,
  ...PLACING,
  hostsFile,
  logDirectory,
  podTemplate,
  expires,
];
/** Whose services are meant. */
export const session: CommandFlag = {
  name: "session",
  value: "ID",
  does: "The session, as `run` and `up` name it. Default: the one of `up` in this directory or CI job.",
};
