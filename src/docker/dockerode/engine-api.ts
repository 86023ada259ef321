import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type Dockerode from "dockerode";
import { EngineBreakdown } from "../engine-breakdown.ts";
import { EngineRefusal, isRefusal } from "../engine-refusal.ts";
import { NotInTime, readAll, withIdleLimit } from "./read-stream.ts";

/** One request to the Engine API. */
export interface EngineCall {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With a leading slash and without version, `/containers/json`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | object>>;
  readonly body?: object;
  /** A tar archive in place of a body. */
  readonly archive?: NodeJS.ReadableStream;
  readonly registryCredentials?: { readonly username: string; readonly password: string };
  readonly signal?: AbortSignal;
}

/** How long a call may take. */
export interface CallLimits {
  /** For an answer to a question. */
  readonly askMs: number;
  /** For an answer to a change: a start on a slow disk takes its time. Of an archive, from its last piece on. */
  readonly changeMs: number;
  /** Between two pieces of a stream. */
  readonly idleMs: number;
  /** Ends every call at once. */
  readonly signal?: AbortSignal;
}

/** What docker-modem throws: an `Error` with the answer's status, or one from the socket. */
interface ModemError extends Error {
  statusCode?: number;
}

const SUCCESS = { 200: true, 201: true, 204: true, 304: true };

/** Pauses before a call that changes nothing by being repeated is repeated. */
const REPEAT_AFTER_MS = [100, 400];

/** The Engine API behind dockerode, one way in: errors are read in one place, and a body never lands in a URL. */
export class EngineApi {
  readonly #docker: Dockerode;
  readonly #limits: CallLimits;

  constructor(docker: Dockerode, limits: CallLimits) {
    this.#docker = docker;
    this.#limits = limits;
  }

  /** From now on every call names this API version, `"1.41"`; without it the daemon answers in its newest shapes. */
  pinVersion(apiVersion: string): void {
    (this.#docker.modem as { version?: string }).version = `v${apiVersion}`;
  }

  /**
   * Sends the call and returns the parsed answer; throws `EngineRefusal` or `EngineBreakdown`. A question that was cut
   * off, or that the daemon is not up to at the moment (503), is asked again.
   */
  async json<Answer>(call: EngineCall): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return (await this.#ask(call)) as Answer;
      } catch (error) {
        const pauseMs = REPEAT_AFTER_MS[attempt];
        if (pauseMs === undefined || !isWorthRepeating(call, error)) throw error;
        await pause(pauseMs);
      }
    }
  }

  /** Sends the call and returns the answer's body as it comes. */
  async stream(call: EngineCall, idleMs: number = this.#limits.idleMs): Promise<AsyncIterable<Buffer>> {
    // Only until the answer begins: a stream may be a long one, and a silent one.
    const limitMs = Math.min(idleMs, this.#limitOf(call));
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(notWithin(limitMs)), limitMs);
    const signal = AbortSignal.any([patience.signal, ...this.#endSignals(call)]);
    try {
      const stream = await this.#dial(call, signal);
      return withIdleLimit(stream, idleMs, (cause) => brokenOff(call, cause, signal));
    } finally {
      clearTimeout(late);
    }
  }

  async #ask(call: EngineCall): Promise<unknown> {
    const limitMs = this.#limitOf(call);
    const patience = new AbortController();
    const late = setTimeout(() => patience.abort(notWithin(limitMs)), limitMs);
    const signal = AbortSignal.any([patience.signal, ...this.#endSignals(call)]);
    try {
      // Files go to the daemon as fast as the disk or the network does.
      const archive = call.archive && noticing(call.archive, () => late.refresh());
      const dialled = archive === undefined ? call : { ...call, archive: Readable.from(archive) };
      return parseAnswer(await readAll(await this.#dial(dialled, signal), signal));
    } catch (error) {
      if (error instanceof EngineRefusal || error instanceof EngineBreakdown) throw error;
      throw brokenOff(call, error, signal);
    } finally {
      clearTimeout(late);
    }
  }

  #limitOf({ method }: EngineCall): number {
    return method === "GET" ? this.#limits.askMs : this.#limits.changeMs;
  }

  #endSignals(call: EngineCall): AbortSignal[] {
    return [call.signal, this.#limits.signal].filter((signal) => signal !== undefined);
  }

  /** All answers are taken as streams: docker-modem never settles where a whole answer is cut in its body. */
  #dial(call: EngineCall, signal: AbortSignal): Promise<Readable> {
    const options = {
      path: `${call.path}?`,
      method: call.method,
      // docker-modem puts all options into the URL unless query and body are told apart (lib/modem.js, dial):
      // the environment of a service, passwords included, would travel there.
      options: { _query: call.query ?? {}, _body: call.body ?? {} },
      isStream: true,
      statusCodes: SUCCESS,
      ...(call.registryCredentials === undefined ? {} : { authconfig: call.registryCredentials }),
      ...(call.archive === undefined ? {} : { file: call.archive }),
      abortSignal: signal,
    };
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(brokenOff(call, signal.reason, signal));
      signal.addEventListener("abort", giveUp, { once: true });
      this.#docker.modem.dial(options, (error: ModemError | null, answer: unknown) => {
        signal.removeEventListener("abort", giveUp);
        if (error) reject(refusalOrBreakdown(call, error, signal));
        else resolve(answer as Readable);
      });
    });
  }
}

/** The same pieces, and a word for each that was taken. */
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

/** A daemon that is not there, one that is silent, and a caller that has enough are not asked again. */
function isFinal({ code, cause }: EngineBreakdown): boolean {
  return cause instanceof NotInTime || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(code);
}

function refusalOrBreakdown(call: EngineCall, error: ModemError, signal: AbortSignal): Error {
  if (error.statusCode === undefined) return brokenOff(call, error, signal);
  // docker-modem writes `(HTTP code 404) unexpected - <the daemon's sentence> ` (lib/modem.js, buildPayload).
  const reason = error.message.replace(/^\(HTTP code \d+\) \S+ - /, "").trim();
  return new EngineRefusal(nameOf(call), reason, error.statusCode);
}

/** The caller's own reason where the caller broke it off. */
function brokenOff(call: EngineCall, cause: unknown, signal: AbortSignal): Error {
  const reason: unknown = signal.aborted ? signal.reason : cause;
  const isOwnWish = signal.aborted && call.signal?.aborted === true && reason === call.signal.reason;
  return isOwnWish && reason instanceof Error ? reason : new EngineBreakdown(nameOf(call), reason);
}

/** Without the id: the sentence is for people, and the same for every container. */
function nameOf({ method, path }: EngineCall): string {
  return `${method} ${path.replace(/\/[0-9a-f]{64}\b/, "/{id}")}`;
}

function notWithin(ms: number): NotInTime {
  return new NotInTime(`no answer within ${ms / 1_000} s`);
}

/** Runs a call for which "not found" is an answer. */
export async function unlessMissing<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error, 404)) return undefined;
    throw error;
  }
}

/** Where Docker answers a change with nothing, Podman says a plain word (its compat/networks.go, Connect). */
function parseAnswer(text: string): unknown {
  return text === "" || text.trim() === "OK" ? undefined : JSON.parse(text);
}
