import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";

/** What goes wrong with one request. */
export type RegistryFault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The connection is cut after this many bytes of the answer. */
  | { readonly kind: "cut"; readonly afterBytes: number }
  /** Nothing comes any more after this many bytes, but the connection stays. */
  | { readonly kind: "stall"; readonly afterBytes: number }
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** The layer has the right length, and one wrong byte. */
  | { readonly kind: "damage" };

/** What goes wrong with the nth request for a path, from 1; daemons ask for the head of a manifest first. */
export type FaultOf = (path: string, nth: number) => RegistryFault | undefined;

/** A server in front of a registry. */
export interface FaultyFront extends AsyncDisposable {
  readonly port: number;
  /** `GET /v2/team/box/manifests/1`, in the order in which they came. */
  readonly requests: readonly string[];
  /** The logins that came with them. */
  readonly authorizations: readonly string[];
}

interface FrontOptions {
  /** Where it listens; the loopback unless given. */
  readonly address?: string;
  /** With which it asks the registry itself, so that nobody needs a login. */
  readonly account?: { readonly username: string; readonly password: string };
  /** PEM texts; without them it speaks plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export async function startFaultyFront(
  registryPort: number,
  faultOf: FaultOf = () => undefined,
  { address = "127.0.0.1", account, tls }: FrontOptions = {},
): Promise<FaultyFront> {
  const requests: string[] = [];
  const authorizations: string[] = [];
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, url: path = "" } = incoming;
    requests.push(`${method} ${path}`);
    const { authorization } = incoming.headers;
    if (authorization !== undefined) authorizations.push(authorization);
    if (account !== undefined) incoming.headers.authorization = basic(account);
    const nth = requests.filter((one) => one.endsWith(` ${path}`)).length;
    const fault = faultOf(path, nth);
    if (fault?.kind === "status") outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    else forward(incoming, outgoing, registryPort, fault);
  };
  const server: Server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  server.listen(0, address);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    authorizations,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

type AnswerFault = Exclude<RegistryFault, { kind: "status" }>;

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  fault: AnswerFault | undefined,
): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(withFault(answer, outgoing, fault), outgoing).catch(() => outgoing.destroy());
  });
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}

/** The bytes of an answer with what goes wrong with it. */
async function* withFault(
  answer: AsyncIterable<Buffer>,
  outgoing: ServerResponse,
  fault: AnswerFault | undefined,
): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const chunk of answer) {
    if (fault?.kind === "damage" && bytes === 0) chunk[0] = ~(chunk[0] ?? 0) & 0xff;
    bytes += chunk.length;
    yield chunk;
    if (fault?.kind === "slow") await pause((chunk.length * 1_000) / fault.bytesPerSecond);
    if (fault?.kind === "cut" && bytes >= fault.afterBytes) outgoing.destroy();
    if (fault?.kind === "stall" && bytes >= fault.afterBytes) await once(outgoing, "close");
  }
}
