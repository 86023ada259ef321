import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import type { Duplex } from "node:stream";
import type { ClusterAccess } from "../access/cluster-access.ts";
import { type ApiCall, targetOf } from "./api-call.ts";

/** A connection that the server has handed over. */
export interface Upgraded {
  readonly kind: "upgraded";
  readonly headers: IncomingHttpHeaders;
  readonly socket: Duplex;
  /** What had already arrived. */
  readonly head: Buffer;
}

type Answer = { readonly kind: "answer"; readonly answer: IncomingMessage } | Upgraded;

/** Sends a call, and resolves with the head of what comes back, whatever its status; it follows no redirect. */
export type Send = (call: ApiCall, extra?: Readonly<Record<string, string>>) => Promise<Answer>;

/** Idle connections are closed after this, as by Node's own agent. */
const IDLE_CONNECTION_MS = 5_000;
/** How long the head of an answer may take. */
const HEAD_MS = 10_000;

/**
 * Connects to the API server, and to nothing else: Node's own agents would use a proxy from the environment
 * (NODE_USE_ENV_PROXY).
 */
export function sendTo({ host, port, authority, token }: ClusterAccess): Send {
  const agent = new Agent({
    keepAlive: true,
    timeout: IDLE_CONNECTION_MS,
    ...(authority === undefined ? {} : { ca: authority }),
  });
  const sendAs = (bearer: string | undefined, call: ApiCall, extra: Readonly<Record<string, string>>) =>
    new Promise<Answer>((resolve, reject) => {
      const body = call.body === undefined ? undefined : JSON.stringify(call.body);
      const sent = request(
        {
          agent,
          host,
          port,
          method: call.method,
          path: targetOf(call),
          headers: {
            Accept: "application/json",
            "User-Agent": "sibling-services",
            ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
            ...(body === undefined
              ? {}
              : { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(body)) }),
            ...extra,
          },
          ...(call.signal === undefined ? {} : { signal: call.signal }),
        },
        (answer) => {
          clearTimeout(late);
          // Some may be silent for as long as nothing happens: see endIfSilent.
          answer.socket.setTimeout(0);
          resolve({ kind: "answer", answer });
        },
      );
      const late = setTimeout(
        () => sent.destroy(new Error(`no answer within ${HEAD_MS / 1_000} s`)),
        HEAD_MS,
      );
      sent.on("upgrade", ({ headers }, socket, head) => {
        clearTimeout(late);
        resolve({ kind: "upgraded", headers, socket, head });
      });
      sent.on("error", (error) => {
        clearTimeout(late);
        reject(call.signal?.aborted ? call.signal.reason : error);
      });
      sent.end(body);
    });
  return async (call, extra = {}) => {
    const bearer = token();
    const answered = await sendAs(bearer, call, extra);
    const next = token();
    if (answered.kind === "upgraded" || answered.answer.statusCode !== 401 || next === bearer)
      return answered;
    // It was replaced just now.
    answered.answer.destroy();
    return sendAs(next, call, extra);
  };
}

/** Ends an answer of which nothing more comes: its server may be gone without having said so. */
export function endIfSilent(answer: IncomingMessage, silenceMs: number): void {
  if (silenceMs === Number.POSITIVE_INFINITY) return;
  const { socket } = answer;
  const onSilence = () => answer.destroy(new Error(`nothing came for ${silenceMs / 1_000} s`));
  socket.setTimeout(silenceMs, onSilence);
  // The next call may use the same socket.
  answer.once("close", () => socket.off("timeout", onSilence));
}
