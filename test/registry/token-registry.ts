import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a registry lets people in. */
type Doors =
  | { readonly kind: "open" }
  | { readonly kind: "basic" }
  /** By tokens, which anybody gets, or only who has a login. */
  | { readonly kind: "tokens"; readonly for: "anybody" | "accounts" };

/** A registry of one image in a few dozen lines, as `host:port`, with what it was asked. */
export interface TokenRegistry extends AsyncDisposable {
  readonly host: string;
  /** `GET /v2/team/app/manifests/1 Bearer`: with what somebody came. */
  readonly requests: readonly string[];
}

export const LOGIN = { username: "octocat", password: "sesame" };
const TOKEN = "token-of-the-registry";

/** @param configs by architecture; more than one makes an index */
export async function startTokenRegistry(
  doors: Doors,
  configs: Readonly<Record<string, object>>,
): Promise<TokenRegistry> {
  const documents = new Map<string, Buffer>();
  const add = (document: object): string => {
    const bytes = Buffer.from(JSON.stringify(document));
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    documents.set(digest, bytes);
    return digest;
  };
  const manifests = Object.entries(configs).map(([architecture, config]) => ({
    digest: add({ schemaVersion: 2, config: { digest: add({ config }) } }),
    platform: { os: "linux", architecture },
  }));
  const named = manifests.length === 1 ? manifests[0]?.digest : add({ schemaVersion: 2, manifests });
  const requests: string[] = [];
  let host = "";
  const server = createServer((request, response) => {
    const { authorization = "" } = request.headers;
    requests.push(`${request.method} ${request.url} ${authorization.split(" ")[0]}`.trim());
    answer(request, response);
  });

  function answer({ url = "", headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, `http://${host}`);
    const hasLogin = headers.authorization === basic();
    if (pathname === "/token") {
      const isKnown = doors.kind === "tokens" && (doors.for === "anybody" || hasLogin);
      const isFor = searchParams.get("scope") === "repository:team/app:pull";
      response.writeHead(isKnown && isFor ? 200 : 401).end(JSON.stringify({ token: TOKEN }));
      return;
    }
    // Who is sent there by a redirect must not show what is for the registry alone.
    if (pathname.startsWith("/elsewhere/")) {
      response.writeHead(headers.authorization === undefined ? 200 : 400);
      response.end(documents.get(pathname.slice("/elsewhere/".length)));
      return;
    }
    const isIn =
      doors.kind === "open" ||
      (doors.kind === "basic" && hasLogin) ||
      (doors.kind === "tokens" && headers.authorization === `Bearer ${TOKEN}`);
    if (!isIn) {
      const challenge =
        doors.kind === "basic"
          ? 'Basic realm="here, or there"'
          : `Bearer realm="http://${host}/token",service="the, registry",scope="repository:team/app:pull"`;
      response.writeHead(401, { "www-authenticate": challenge }).end();
      return;
    }
    const [, kind, reference = ""] = /^\/v2\/team\/app\/(manifests|blobs)\/(.+)$/.exec(pathname) ?? [];
    const found = documents.get(reference === "1" ? (named ?? "") : reference);
    if (found === undefined) response.writeHead(404).end("{}");
    else if (kind === "manifests") response.end(found);
    else
      response
        .writeHead(307, { location: `http://localhost:${host.split(":")[1]}/elsewhere/${reference}` })
        .end();
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get host() {
      return host;
    },
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function basic(): string {
  return `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString("base64")}`;
}
