import { type DockerHost, parseDockerHost } from "./docker-host.ts";

/** The daemon that was chosen, and by whom. */
export interface DaemonChoice {
  readonly host: DockerHost;
  /** As `DOCKER_HOST` would have it, for the state that post reads. */
  readonly text: string;
  readonly source: "docker-host input" | "DOCKER_HOST" | "default";
}

const DEFAULT_SOCKET = "/var/run/docker.sock";

/** The input, else `DOCKER_HOST`, else the first of the usual sockets that exists. Throws `UserError` on a bad address. */
export function findDockerHost(
  input: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean,
): DaemonChoice {
  if (input !== undefined) return choice(input, "docker-host input");
  const variable = environment.DOCKER_HOST;
  if (variable) return choice(variable, "DOCKER_HOST");
  return choice(`unix://${usualSockets(environment).find(exists) ?? DEFAULT_SOCKET}`, "default");
}

function choice(text: string, source: DaemonChoice["source"]): DaemonChoice {
  return { host: parseDockerHost(text, source), text, source };
}

/** Docker's own, rootless Docker's, Podman's. */
function usualSockets(environment: Readonly<Record<string, string | undefined>>): string[] {
  const runtime = environment.XDG_RUNTIME_DIR;
  const perUser = runtime ? [`${runtime}/docker.sock`, `${runtime}/podman/podman.sock`] : [];
  return [DEFAULT_SOCKET, ...perUser, "/run/podman/podman.sock"];
}
