import type { IncomingMessage } from "node:http";
import type { Clock } from "../../../ports/clock.ts";
import { ClusterBreakdown } from "../cluster/cluster-breakdown.ts";
import { ClusterRefusal, isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { type ApiCall, callName } from "./api-call.ts";
import { refusalIn } from "./read-refusal.ts";
import { readAnswer } from "./read-text.ts";
import { endIfSilent, type Send, type Upgraded } from "./send.ts";

/** What calls need besides the connection. */
export interface CallPatience {
  readonly clock: Clock;
  /** Ends every call. */
  readonly signal: AbortSignal;
  /** How long a call is repeated while the server is out of reach, or says that it is in trouble. */
  readonly patienceMs: number;
  /** Told after every answer. */
  onAnswer?(call: string, statusCode: number, afterMs: number): void;
}

/** A server that is overloaded, or is just coming up or going down (kubernetes apimachinery api/errors). */
const IN_TROUBLE = [429, 502, 503, 504];
/** For calls that end at the server itself also its trouble with etcd; a node answers so for a pod that has ended. */
const IN_TROUBLE_ITSELF = [...IN_TROUBLE, 500];
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
/** How long a server that has come up again may not know its roles yet, and so refuses everybody. */
const COMING_UP_MS = 10_000;
/** How long the rest of an answer may take. */
const LONGEST_SILENCE_MS = 10_000;
/** A namespace holds some thousand pods of at most a few dozen kilobytes. */
const MOST_BYTES = 1 << 28;

/** Calls to the API server that outlast its restart. */
export interface PatientCalls {
  json<Answer>(call: ApiCall): Promise<Answer>;
  /** The answer as it arrives. */
  stream(call: ApiCall): Promise<IncomingMessage>;
  /** A connection in a protocol of its own. */
  upgrade(call: ApiCall, headers: Readonly<Record<string, string>>): Promise<Upgraded>;
}

export function patientCalls(send: Send, patience: CallPatience): PatientCalls {
  const connection: Connection = { ...patience, brokeDownAtMs: Number.NEGATIVE_INFINITY };
  const all = (call: ApiCall) => ({ ...call, signal: withBoth(call.signal, patience.signal) });
  const stream = async (call: ApiCall) => {
    const answered = await head(send, call, {}, patience);
    if (answered.kind === "answer") return answered.answer;
    answered.socket.destroy();
    throw new Error("the server speaks another protocol than it was asked for");
  };
  return {
    json: (call) =>
      patiently(all(call), connection, IN_TROUBLE_ITSELF, async (one) => {
        const answer = await stream(one);
        endIfSilent(answer, LONGEST_SILENCE_MS);
        return JSON.parse(await readAnswer(answer, MOST_BYTES));
      }),
    stream: (call) => patiently(all(call), connection, IN_TROUBLE, stream),
    upgrade: (call, headers) =>
      patiently(all(call), connection, IN_TROUBLE, async (one) => {
        const answered = await head(send, one, headers, patience);
        if (answered.kind === "upgraded") return answered;
        answered.answer.destroy();
        throw new Error("the server did not open a WebSocket");
      }),
  };
}

/** What its calls share. */
interface Connection extends CallPatience {
  /** When the last call got no answer. */
  brokeDownAtMs: number;
}

function withBoth(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return one === undefined ? other : AbortSignal.any([one, other]);
}

async function head(
  send: Send,
  call: ApiCall,
  headers: Readonly<Record<string, string>>,
  { clock, onAnswer }: CallPatience,
): Promise<Awaited<ReturnType<Send>>> {
  const startedAtMs = clock.nowMs();
  const answered = await send(call, headers);
  const statusCode = answered.kind === "upgraded" ? 101 : (answered.answer.statusCode ?? 0);
  onAnswer?.(callName(call), statusCode, clock.nowMs() - startedAtMs);
  if (statusCode >= 400 && answered.kind === "answer") throw await refusalIn(call, answered.answer);
  return answered;
}

/**
 * Repeats a call until it is answered, which every call of this backend can bear: what is created has a name of its
 * own, so that its second try is refused with 409.
 */
async function patiently<Result>(
  call: ApiCall & { readonly signal: AbortSignal },
  connection: Connection,
  troubles: readonly number[],
  once: (call: ApiCall) => Promise<Result>,
): Promise<Result> {
  const { clock, patienceMs } = connection;
  const untilMs = clock.nowMs() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await once(call);
    } catch (error) {
      call.signal.throwIfAborted();
      const isBreakdown = !(error instanceof ClusterRefusal);
      if (isBreakdown) connection.brokeDownAtMs = clock.nowMs();
      const isComingUp = clock.nowMs() - connection.brokeDownAtMs < COMING_UP_MS;
      const isWorthRepeating =
        isBreakdown ||
        isClusterRefusal(error, ...troubles) ||
        isCrowded(call, error) ||
        (isComingUp && isClusterRefusal(error, 401, 403));
      if (!isWorthRepeating || clock.nowMs() >= untilMs)
        throw isBreakdown ? new ClusterBreakdown(callName(call), error) : error;
      await clock.sleep(pauseMs, call.signal);
    }
  }
}

/** What is created at the same time counts for the same quota: the last of them loses, and can try again. */
function isCrowded({ method }: ApiCall, error: unknown): boolean {
  return method === "POST" && isClusterRefusal(error, 409) && error.reason === "Conflict";
}
