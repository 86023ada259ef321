import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DockerHost } from "../docker-host.ts";
import { readTlsMaterial } from "./tls-material.ts";

/** One HTTP request to the daemon. */
export interface Request {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable | undefined;
  /** Breaks off the request, and the answer too while it comes. */
  readonly signal: AbortSignal;
}

/** Sends a request, and resolves with the head of the answer; no redirect is followed. */
export type Dial = (request: Request) => Promise<IncomingMessage>;

/** An idle connection is closed after this, as by Node's own agent. */
const IDLE_CONNECTION_MS = 5_000;

/**
 * The way to the daemon at `host`, and to no other: Node's own agents would go through a proxy that the environment
 * names (NODE_USE_ENV_PROXY). Throws `UserError` if its certificates are missing.
 */
export function dialTo(host: DockerHost): Dial {
  switch (host.kind) {
    case "socket": {
      const agent = new HttpAgent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
      return (request) => send(requestHttp, { socketPath: host.path, agent }, request);
    }
    case "tcp": {
      const address = { host: host.host, port: host.port };
      if (host.tls === undefined)
        return (request) => send(requestHttp, { ...address, agent: new HttpAgent() }, request);
      const agent = new HttpsAgent(readTlsMaterial(host.tls));
      return (request) => send(requestHttps, { ...address, agent }, request);
    }
    case "ssh":
      throw new Error("a daemon behind ssh is dialled through its forwarded socket");
  }
}

function send(
  start: typeof requestHttp,
  address: object,
  { body, ...request }: Request,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = start({ ...address, ...request }, resolve);
    // After the head of the answer, whoever reads its body hears of what goes wrong.
    sent.on("error", reject);
    if (body === undefined || typeof body === "string") sent.end(body);
    else pipeline(body, sent).catch(reject);
  });
}
