import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { UserError } from "../../../user-error.ts";
import { EngineBreakdown, UnreadableAnswer } from "../engine/engine-breakdown.ts";
import { EngineRefusal, isRefusal } from "../engine/engine-refusal.ts";
import { AnswerDeadline } from "./answer-deadline.ts";
import { type AnswerShape, anything, WrongShape } from "./answer-shape.ts";

import type { Dial } from "./dial.ts";
import { type EngineCall, nameOfCall, requestOf } from "./engine-call.ts";
import { readRefusal } from "./read-refusal.ts";
import { NotInTime, readAll, TooLong, withIdleLimit } from "./read-stream.ts";
import { Turnstile } from "./turnstile.ts";

/** How long a call may take, not counting the wait for its turn on our side. */
export interface CallLimits {
  /** For the answer to a query. */
  readonly askMs: number;
  /**
   * For the answer to a change, because a start on a slow disk takes time. For an archive, counted from its last
   * piece.
   */
  readonly changeMs: number;
  /** Between two pieces of a stream. */
  readonly idleMs: number;
  /** Ends every call immediately, with its reason. */
  readonly signal?: AbortSignal;
  /** Called when an answer begins. */
  onAnswer?(call: string, statusCode: number, afterMs: number): void;
}

/** Pauses before an idempotent call is repeated. */
const REPEAT_AFTER_MS = [100, 400];

/**
 * More at the same time would only wait in the daemon while their time limit runs; a start takes a slow daemon 0.5 s.
 */
const CALLS_AT_ONCE = { questions: 16, changes: 10 };

/** A list of ten thousand containers takes about 15 MB. */
const MOST_ANSWER_BYTES = 32 << 20;

/** The only access to the Engine API: limits, shapes and errors are in one place, and a body never ends up in a URL. */
export class EngineApi {
  readonly #dial: Dial;
  readonly #limits: CallLimits;
  readonly #questions = new Turnstile(CALLS_AT_ONCE.questions);
  readonly #changes = new Turnstile(CALLS_AT_ONCE.changes);
  #apiVersion: string | undefined;

  constructor(dial: Dial, limits: CallLimits) {
    this.#dial = dial;
    this.#limits = limits;
  }

  /** Makes every later call use this API version, such as `"1.41"`; without one the daemon answers in its newest format. */
  pinVersion(apiVersion: string): void {
    this.#apiVersion = apiVersion;
  }

  /** A call whose answer only says that it is done. */
  do(call: EngineCall): Promise<void> {
    return this.json(call, anything);
  }

  /**
   * Sends the call and returns the answer as its shape reads it; throws `EngineRefusal`, `EngineBreakdown`, or the
   * reason of a signal that ended it. A query that was cut off, or that the daemon cannot answer at the moment (503),
   * is repeated.
   */
  async json<Answer>(call: EngineCall, shape: AnswerShape<Answer>): Promise<Answer> {
    const ended = this.#endOf(call);
    const turnstile = call.method === "GET" ? this.#questions : this.#changes;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await turnstile.pass(ended, () => this.#ask(call, shape));
      } catch (error) {
        const pauseMs = REPEAT_AFTER_MS[attempt];
        if (pauseMs === undefined || !isWorthRepeating(call, error)) throw error;
        await pause(pauseMs, undefined, { signal: ended }).catch(() => ended.throwIfAborted());
      }
    }
  }

  /** Sends the call and returns the answer's body as it arrives. */
  async stream(call: EngineCall, idleMs: number = this.#limits.idleMs): Promise<AsyncIterable<Buffer>> {
    // Only until the answer starts, because a stream may be long, and silent.
    const deadline = new AnswerDeadline(Math.min(idleMs, this.#limitOf(call)));
    const ended = this.#endOf(call);
    const signal = AbortSignal.any([deadline.signal, ended]);
    try {
      const answer = await this.#send(call, call.archive, signal);
      return withIdleLimit(answer, idleMs, (cause) => explain(call, cause, signal, ended));
    } catch (error) {
      throw explain(call, error, signal, ended);
    } finally {
      deadline.end();
    }
  }

  async #ask<Answer>(call: EngineCall, shape: AnswerShape<Answer>): Promise<Answer> {
    const deadline = new AnswerDeadline(this.#limitOf(call));
    const ended = this.#endOf(call);
    const signal = AbortSignal.any([deadline.signal, ended]);
    try {
      // Sending files takes as long as the disk or the network needs.
      const archive = call.archive && Readable.from(noticing(call.archive, () => deadline.renew()));
      const answer = await this.#send(call, archive, signal);
      return shape(parseAnswer(await readAll(answer, MOST_ANSWER_BYTES, signal)));
    } catch (error) {
      throw explain(call, error, signal, ended);
    } finally {
      deadline.end();
    }
  }

  /** The answer, if the daemon did not refuse. */
  async #send(call: EngineCall, archive: Readable | undefined, signal: AbortSignal): Promise<Readable> {
    const beganMs = performance.now();
    const answer = await this.#dial(requestOf(call, { apiVersion: this.#apiVersion, archive, signal }));
    const statusCode = answer.statusCode ?? 0;
    this.#limits.onAnswer?.(nameOfCall(call), statusCode, performance.now() - beganMs);
    if ((statusCode >= 200 && statusCode < 300) || statusCode === 304) return answer;
    throw new EngineRefusal(nameOfCall(call), await readRefusal(answer), statusCode);
  }

  #limitOf({ method }: EngineCall): number {
    return method === "GET" ? this.#limits.askMs : this.#limits.changeMs;
  }

  /** Aborts if the caller, or the whole step, no longer needs the call. */
  #endOf({ signal }: EngineCall): AbortSignal {
    return AbortSignal.any([signal, this.#limits.signal].filter((one) => one !== undefined));
  }
}

/** The same pieces, with a callback for each that was taken. */
async function* noticing(
  pieces: AsyncIterable<string | Buffer>,
  onPiece: () => void,
): AsyncGenerator<string | Buffer> {
  for await (const piece of pieces) {
    onPiece();
    yield piece;
  }
}

function isWorthRepeating({ method }: EngineCall, error: unknown): boolean {
  if (method !== "GET") return false;
  return isRefusal(error, 503) || (error instanceof EngineBreakdown && !isFinal(error));
}

/** If the daemon is absent or silent, or the answer is not a daemon's, the call is not repeated. */
function isFinal({ code, cause }: EngineBreakdown): boolean {
  const isAnswered = cause instanceof NotInTime || cause instanceof TooLong || cause instanceof WrongShape;
  return isAnswered || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(code);
}

/** The error for a call without an answer: the reason of the signal that ended it comes first. */
function explain(call: EngineCall, error: unknown, signal: AbortSignal, ended: AbortSignal): Error {
  if (ended.aborted && ended.reason instanceof Error) return ended.reason;
  if (error instanceof EngineRefusal || error instanceof EngineBreakdown) return error;
  // An error in what we send, such as an unreadable file.
  if (error instanceof UserError) return error;
  const isUnreadable =
    error instanceof WrongShape || error instanceof TooLong || error instanceof SyntaxError;
  if (isUnreadable) return new UnreadableAnswer(nameOfCall(call), error);
  return new EngineBreakdown(nameOfCall(call), signal.aborted ? signal.reason : error);
}

/** Runs a call for which "not found" is a valid answer. */
export async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error, 404)) return undefined;
    throw error;
  }
}

/** For some changes Docker sends an empty answer, but Podman sends plain text (its compat/networks.go, Connect). */
function parseAnswer(body: string): unknown {
  return body === "" || body.trim() === "OK" ? undefined : JSON.parse(body);
}
