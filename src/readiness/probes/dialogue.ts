import { connect, type Socket } from "node:net";
import type { ProbeAnswer, SocketAddress } from "../../ports/probe.ts";
import { deferred } from "../../waiting/deferred.ts";

/** One question over a TCP connection, and how to read its answer; the answer may lead to the next question. */
export interface Dialogue {
  /** Sent as soon as the connection is established, or the question before it is answered; if empty, only listens. */
  readonly opening: Uint8Array;
  /**
   * Judges all bytes received since the opening; `undefined` waits for more. Another dialogue goes on over the same
   * connection, and drops what has been received.
   */
  judge(received: Buffer): Verdict | Dialogue | undefined;
  /** What it means if the peer hangs up instead of answering; without it, the peer is not ready. */
  readonly hungUp?: ProbeAnswer;
  /** What it means if the peer neither speaks nor closes for a while; without it, silence lasts until the deadline. */
  readonly silence?: {
    /** How long the peer must be silent if the connection took `connectMs` of the available `timeoutMs`. */
    afterMs(connectMs: number, timeoutMs: number): number;
    readonly answer: ProbeAnswer;
  };
}

export interface Verdict {
  readonly answer: ProbeAnswer;
  /** Sent before the connection is closed, if the protocol has a message for it. */
  readonly farewell?: Uint8Array;
}

/** No answer that we wait for is longer; a peer that sends more speaks another protocol. */
const LONGEST_ANSWER_BYTES = 16_384;
const FAREWELL_MS = 250;

/** Holds the dialogue with whatever listens at `address`; never throws, and answers after `timeoutMs` at the latest. */
export function converse(
  address: SocketAddress,
  dialogue: Dialogue,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<ProbeAnswer> {
  if (signal.aborted) return Promise.resolve(notReadyAnswer("the probe was given up", { isReached: false }));
  const { promise, resolve } = deferred<ProbeAnswer>();
  const startedAtMs = performance.now();
  const socket = connect({ host: address.ip, port: address.port, noDelay: true });
  let isConnected = false;
  let current = dialogue;
  let received: Buffer = Buffer.alloc(0);
  let silence: NodeJS.Timeout | undefined;
  let isSilent = false;
  // A real timer, not the clock's: it limits a socket, and sockets do not follow a fake clock.
  const deadline = setTimeout(() => {
    // After a busy spell both timers are over, and the silence has lasted long enough.
    if (!isSilent) giveUp(silentAfter(timeoutMs, isConnected));
  }, timeoutMs);
  const onAbort = () => giveUp("the probe was given up");
  signal.addEventListener("abort", onAbort, { once: true });

  function settle(answer: ProbeAnswer): void {
    clearTimeout(deadline);
    clearTimeout(silence);
    signal.removeEventListener("abort", onAbort);
    resolve(answer);
  }
  function giveUp(detail: string): void {
    settle(notReadyAnswer(detail, { isReached: isConnected }));
    socket.destroy();
  }
  function conclude({ answer, farewell }: Verdict): void {
    settle(answer);
    leave(socket, farewell);
  }

  function begin(next: Dialogue): void {
    current = next;
    received = Buffer.alloc(0);
    if (next.opening.length > 0) socket.write(next.opening);
  }

  socket.on("connect", () => {
    isConnected = true;
    begin(dialogue);
    const { silence: meaning } = dialogue;
    if (meaning === undefined) return;
    const quietMs = meaning.afterMs(performance.now() - startedAtMs, timeoutMs);
    // After a busy spell timers run before sockets are read; one more turn reveals a close that arrived meanwhile.
    silence = setTimeout(() => {
      isSilent = true;
      setImmediate(() => conclude(meaning));
    }, quietMs);
  });
  socket.on("data", (chunk) => {
    clearTimeout(silence);
    received = Buffer.concat([received, chunk]);
    const judged = current.judge(received);
    if (judged !== undefined && "answer" in judged) conclude(judged);
    else if (judged !== undefined) begin(judged);
    else if (received.length > LONGEST_ANSWER_BYTES) giveUp("answers in another protocol");
  });
  socket.on("end", () => {
    if (current.hungUp !== undefined && received.length === 0) conclude({ answer: current.hungUp });
    else giveUp(received.length === 0 ? "accepts, then closes" : "closes in the middle of its answer");
  });
  socket.on("error", (error) => {
    const isHangUp = isConnected && received.length === 0;
    settle((isHangUp ? current.hungUp : undefined) ?? connectionFailed(error, { isConnected }));
    socket.destroy();
  });
  return promise;
}

export function notReadyAnswer(detail: string, { isReached }: { isReached: boolean }): ProbeAnswer {
  return { kind: "not-ready", isReached, detail };
}

/**
 * Closes so that the service does not complain in its log: closing with unread bytes would send a reset. The rest is
 * read and dropped until the peer closes too, but only briefly and without keeping this process alive.
 */
function leave(socket: Socket, farewell: Uint8Array | undefined): void {
  if (socket.destroyed) return;
  socket.removeAllListeners("data").resume();
  if (farewell === undefined) socket.end();
  else socket.end(farewell);
  const patience = setTimeout(() => socket.destroy(), FAREWELL_MS).unref();
  socket.once("close", () => clearTimeout(patience)).unref();
}

/** What a failed connection means. */
export function connectionFailed(
  error: NodeJS.ErrnoException,
  { isConnected }: { isConnected: boolean },
): ProbeAnswer {
  return notReadyAnswer(detailOf(error), { isReached: isConnected || isAnswered(error) });
}

export function silentAfter(timeoutMs: number, isConnected: boolean): string {
  return isConnected ? `accepts, but says nothing for ${timeoutMs} ms` : `no answer within ${timeoutMs} ms`;
}

/** A refusal or a reset comes from the intended host itself; "unreachable" comes from another machine. */
function isAnswered(error: NodeJS.ErrnoException): boolean {
  return error.code === "ECONNREFUSED" || error.code === "ECONNRESET";
}

function detailOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ECONNREFUSED":
      return "refuses the connection";
    case "ECONNRESET":
    case "EPIPE":
      return "resets the connection";
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return "cannot be reached from here";
    case "ETIMEDOUT":
      return "no answer";
    default:
      return error.message;
  }
}
