import { UserError } from "../user-error.ts";

/** Where the daemon listens. */
export type DockerHost =
  | { readonly kind: "socket"; readonly path: string }
  | { readonly kind: "tcp"; readonly host: string; readonly port: number };

/**
 * Reads an address as `DOCKER_HOST` has it (docker/cli opts/hosts.go): `unix:///path`, `tcp://host:port`, or a bare
 * path. Throws `UserError` on anything else.
 */
export function parseDockerHost(text: string, source: string): DockerHost {
  if (text.startsWith("/")) return { kind: "socket", path: text };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  switch (url?.protocol) {
    case "unix:":
      return { kind: "socket", path: url.pathname === "" ? "/var/run/docker.sock" : url.pathname };
    case "tcp:":
    case "http:":
      return { kind: "tcp", host: url.hostname, port: url.port === "" ? 2375 : Number(url.port) };
    default:
      throw new UserError(
        `${source}: "${text}" is not an address of a Docker daemon that this action can use`,
        {
          hint: "Use unix:///path/to/docker.sock or tcp://host:port.",
        },
      );
  }
}
