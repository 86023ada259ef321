import type { ConfigFiles, SocketFiles } from "../../../ports/docker-config-files.ts";
import type { DockerHost, TlsSettings } from "../../../ports/docker-host.ts";
import { currentContext, readContext } from "./docker-context.ts";
import { DEFAULT_SOCKET, describeDockerHost, parseDockerHost } from "./docker-host.ts";

/** The chosen daemon, and what chose it. */
export interface DaemonChoice {
  readonly host: DockerHost;
  /** For people to read. */
  readonly text: string;
  readonly source: "docker-host input" | "DOCKER_HOST" | "DOCKER_CONTEXT" | "current context" | "default";
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * In this order: the input, `DOCKER_HOST`, `DOCKER_CONTEXT`, the current docker context, the first of the usual
 * sockets that exists and is not a directory. This is the order of docker/cli (cli/command/cli.go,
 * resolveContextName). Throws `UserError` for an invalid address and for a context that does not exist.
 *
 * @param files docker's configuration, with `folder` as if DOCKER_CONFIG were not set
 */
export function findDockerHost(
  input: string | undefined,
  environment: Environment,
  files: SocketFiles,
): DaemonChoice {
  const config = { ...files, folder: environment.DOCKER_CONFIG || files.folder };
  if (input !== undefined) return choice(input, "docker-host input", tlsOf(environment, config));
  const variable = environment.DOCKER_HOST;
  if (variable) return choice(variable, "DOCKER_HOST", tlsOf(environment, config));
  const named = environment.DOCKER_CONTEXT;
  if (named) return fromContext(named, "DOCKER_CONTEXT", config) ?? fromSockets(environment, files);
  const current = currentContext(config);
  const chosen = current === undefined ? undefined : fromContext(current, "current context", config);
  return chosen ?? fromSockets(environment, files);
}

/** Whether it was named, or its socket exists: a daemon that was named may still be starting. */
export function isDaemonFound(
  { host, source }: DaemonChoice,
  { exists, isFolder }: Pick<SocketFiles, "exists" | "isFolder">,
): boolean {
  return source !== "default" || (host.kind === "socket" && exists(host.path) && !isFolder(host.path));
}

/** The name `default` means no context at all. */
function fromContext(
  name: string,
  source: DaemonChoice["source"],
  files: ConfigFiles,
): DaemonChoice | undefined {
  if (name === "default") return undefined;
  const context = readContext(name, source, files);
  return choice(context.host, source, context.tls);
}

function fromSockets(environment: Environment, files: SocketFiles): DaemonChoice {
  const sockets = usualSockets(environment, files).filter(files.exists);
  const path = sockets.find((socket) => !files.isFolder(socket)) ?? DEFAULT_SOCKET;
  return choice(`unix://${path}`, "default", undefined);
}

function choice(text: string, source: DaemonChoice["source"], tls: TlsSettings | undefined): DaemonChoice {
  const host = parseDockerHost(text, source, tls);
  return { host, text: describeDockerHost(host), source };
}

/** `DOCKER_TLS_VERIFY` asks for TLS if it is set, whatever its value; the certificates are in `DOCKER_CERT_PATH`. */
function tlsOf(environment: Environment, { folder }: ConfigFiles): TlsSettings | undefined {
  if (!environment.DOCKER_TLS_VERIFY) return undefined;
  return { folder: environment.DOCKER_CERT_PATH || folder, verifiesServer: true };
}

/** Docker's own, rootless Docker's, Docker Desktop's, Podman's. */
function usualSockets(
  environment: Environment,
  { folder, userId }: { readonly folder: string; readonly userId: number | undefined },
): string[] {
  const runtimes = [environment.XDG_RUNTIME_DIR, userId === undefined ? undefined : `/run/user/${userId}`];
  const ofRuntime = (socket: string) => runtimes.flatMap((path) => (path ? [`${path}/${socket}`] : []));
  const sockets = [
    DEFAULT_SOCKET,
    ...ofRuntime("docker.sock"),
    `${folder}/run/docker.sock`,
    `${folder}/desktop/docker.sock`,
    ...ofRuntime("podman/podman.sock"),
    "/run/podman/podman.sock",
  ];
  return [...new Set(sockets)];
}
