import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import type { Duplex } from "node:stream";
import type { ClusterAccess } from "../../../src/backend/kubernetes/access/cluster-access.ts";

/** An answer that was read to its end. */
export interface BareAnswer {
  readonly code: number;
  readonly text: string;
}

type Query = readonly (readonly [name: string, value: string])[];

/** Calls by nothing but `node:https`, so that no mistake of the action's own client is shared. */
export interface BareClient {
  call(method: string, path: string, body?: object): Promise<BareAnswer>;
  get(path: string, query: Query): Promise<BareAnswer>;
  /** The opcode and the payload of each frame, until the server closes; or its answer if it hands nothing over. */
  exec(
    path: string,
    query: Query,
  ): Promise<{ readonly protocol: string; readonly frames: BareFrame[] } | BareAnswer>;
}

export interface BareFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

export function bareClient({ host, port, authority, token }: ClusterAccess): BareClient {
  const send = (method: string, path: string, headers: Record<string, string>, body?: object) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const sent = request({
      ...{ host, port, method, path, agent: false, ca: authority },
      headers: {
        ...headers,
        Authorization: `Bearer ${token()}`,
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(text),
      },
    });
    sent.end(text);
    return sent;
  };
  const call = async (method: string, path: string, body?: object) => {
    const [answer] = await once(send(method, path, {}, body), "response");
    return read(answer as IncomingMessage);
  };
  return {
    call,
    get: (path, query) => call("GET", withQuery(path, query)),
    async exec(path, query) {
      const sent = send("GET", withQuery(path, query), {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
        "Sec-WebSocket-Protocol": "v5.channel.k8s.io, v4.channel.k8s.io",
      });
      const [answer, socket, head] = await Promise.race([once(sent, "upgrade"), once(sent, "response")]);
      if (socket === undefined) return read(answer as IncomingMessage);
      const protocol = String((answer as IncomingMessage).headers["sec-websocket-protocol"]);
      return { protocol, frames: framesIn(await bytesOf(socket as Duplex, head as Buffer)) };
    },
  };
}

function withQuery(path: string, query: Query): string {
  return `${path}?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]))}`;
}

async function read(answer: IncomingMessage): Promise<BareAnswer> {
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) text += chunk;
  return { code: answer.statusCode ?? 0, text };
}

async function bytesOf(socket: Duplex, head: Buffer): Promise<Buffer> {
  const chunks = [head];
  try {
    for await (const chunk of socket) chunks.push(chunk);
  } catch {
    // A server may cut a connection that it has closed.
  }
  return Buffer.concat(chunks);
}

/** Those of a few bytes only. */
function framesIn(bytes: Buffer): BareFrame[] {
  const frames: BareFrame[] = [];
  for (let at = 0; at + 1 < bytes.length; ) {
    const [first = 0, length = 0] = bytes.subarray(at, at + 2);
    const begin = length === 126 ? at + 4 : at + 2;
    const size = length === 126 ? bytes.readUInt16BE(at + 2) : length;
    frames.push({ opcode: first & 0xf, payload: bytes.subarray(begin, begin + size) });
    at = begin + size;
  }
  return frames;
}
