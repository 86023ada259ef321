import type { DockerHost, SshHost, TlsSettings } from "../../../ports/docker-host.ts";
import { UserError } from "../../../user-error.ts";

export const DEFAULT_SOCKET = "/var/run/docker.sock";
const PORT = 2375;
const TLS_PORT = 2376;

/**
 * Reads an address in all forms of `DOCKER_HOST` (docker/cli opts/hosts.go): `unix:///path`, a bare path,
 * `tcp://host:port`, `host:port`, `http(s)://…`, `ssh://user@host:port/path/of/socket`. Throws `UserError` on
 * anything else.
 *
 * @param source where the address comes from; named in the error
 * @param tls how tcp is secured if the address itself does not say so
 */
export function parseDockerHost(text: string, source: string, tls?: TlsSettings): DockerHost {
  return readDockerHost(text, tls) ?? notAnAddress(`${source}: `, text);
}

/** Throws `UserError` if the text is not such an address; the sentence does not say where it came from. */
export function checkDockerHost(text: string): void {
  if (readDockerHost(text) === undefined) notAnAddress("", text);
}

function notAnAddress(whose: string, text: string): never {
  throw new UserError(`${whose}"${text}" is not a Docker daemon address that this action can use`, {
    hint: "Use unix:///path/to/docker.sock, tcp://host:port or ssh://user@host.",
  });
}

function readDockerHost(text: string, tls?: TlsSettings): DockerHost | undefined {
  if (text.startsWith("/")) return { kind: "socket", path: text };
  const url = urlOf(/^[a-z]+:\/\//.test(text) ? text : `tcp://${text}`);
  switch (url?.protocol) {
    case "unix:":
      // With two slashes, the path's first folder is read as a host.
      if (url.hostname !== "") return undefined;
      return {
        kind: "socket",
        path: url.pathname === "" ? DEFAULT_SOCKET : decodeURIComponent(url.pathname),
      };
    case "tcp:":
    case "http:":
      return tcpHost(url, tls);
    case "https:":
      return tcpHost(url, tls ?? { folder: undefined, verifiesServer: true });
    case "ssh:":
      return url.hostname === "" ? undefined : sshHost(url);
    default:
      return undefined;
  }
}

/** `undefined` if it is not a URL, or if a `%` in it encodes no character, so path and user cannot be decoded. */
function urlOf(address: string): URL | undefined {
  try {
    decodeURIComponent(address);
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * Reads what `formatDockerHost` wrote. Only here does a query say how to verify the daemon: in a user's address it
 * means nothing, as for Docker, and DOCKER_TLS_VERIFY decides.
 */
export function parseSavedDockerHost(text: string): DockerHost {
  const [address = "", query] = text.split("?");
  return parseDockerHost(address, "the saved session", savedTls(new URLSearchParams(query)));
}

/** The address as text that `parseSavedDockerHost` turns back into the same address, even in another process. */
export function formatDockerHost(host: DockerHost): string {
  switch (host.kind) {
    case "socket":
      return `unix://${encodeURI(host.path).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
    case "tcp": {
      const name = host.host.includes(":") ? `[${host.host}]` : host.host;
      return `tcp://${name}:${host.port}${host.tls === undefined ? "" : `?${tlsQuery(host.tls)}`}`;
    }
    case "ssh":
      return `${describeDockerHost(host)}${host.socketPath}`;
  }
}

/** For people to read. */
export function describeDockerHost(host: DockerHost): string {
  switch (host.kind) {
    case "socket":
      return host.path;
    case "tcp":
      return formatDockerHost({ ...host, tls: undefined });
    case "ssh": {
      const user = host.user === undefined ? "" : `${host.user}@`;
      return `ssh://${user}${host.host}${host.port === undefined ? "" : `:${host.port}`}`;
    }
  }
}

function tcpHost(url: URL, tls: TlsSettings | undefined): DockerHost {
  // A URL with a web scheme omits its default port.
  const usualPort = { "http:": 80, "https:": 443 }[url.protocol] ?? (tls === undefined ? PORT : TLS_PORT);
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return { kind: "tcp", host: host === "" ? "127.0.0.1" : host, port: Number(url.port) || usualPort, tls };
}

function sshHost(url: URL): SshHost {
  return {
    kind: "ssh",
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    user: url.username === "" ? undefined : decodeURIComponent(url.username),
    port: url.port === "" ? undefined : Number(url.port),
    socketPath: url.pathname.length > 1 ? url.pathname : DEFAULT_SOCKET,
  };
}

function tlsQuery({ folder, verifiesServer }: TlsSettings): URLSearchParams {
  return new URLSearchParams({ "tls-verify": String(verifiesServer), "tls-folder": folder ?? "" });
}

function savedTls(query: URLSearchParams): TlsSettings | undefined {
  const verify = query.get("tls-verify");
  if (verify === null) return undefined;
  return { folder: query.get("tls-folder") || undefined, verifiesServer: verify !== "false" };
}
