import type { Readable } from "node:stream";
import type Dockerode from "dockerode";
import { EngineRefusal, isRefusal } from "../engine-refusal.ts";

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

/** What docker-modem throws: an `Error` with the answer's status and body, or one from the socket. */
interface ModemError extends Error {
  statusCode?: number;
  json?: { message?: string; cause?: string } | Buffer | null;
}

const SUCCESS = { 200: true, 201: true, 204: true, 304: true };

/** The Engine API behind dockerode, one way in: errors are read in one place, and a body never lands in a URL. */
export class EngineApi {
  readonly #docker: Dockerode;

  constructor(docker: Dockerode) {
    this.#docker = docker;
  }

  /** From now on every call names this API version, `"1.41"`; without it the daemon answers in its newest shapes. */
  pinVersion(apiVersion: string): void {
    (this.#docker.modem as { version?: string }).version = `v${apiVersion}`;
  }

  /** Sends the call and returns the parsed answer; throws `EngineRefusal`, or the socket's own error. */
  json<Answer>(call: EngineCall): Promise<Answer> {
    return this.#dial(call, { isStream: false }) as Promise<Answer>;
  }

  /** Sends the call and returns the answer's body as it comes. */
  stream(call: EngineCall): Promise<Readable> {
    return this.#dial(call, { isStream: true }) as Promise<Readable>;
  }

  #dial(call: EngineCall, shape: { isStream: boolean }): Promise<unknown> {
    const options = {
      path: `${call.path}?`,
      method: call.method,
      // docker-modem puts all options into the URL unless query and body are told apart (lib/modem.js, dial):
      // the environment of a service, passwords included, would travel there.
      options: { _query: call.query ?? {}, _body: call.body ?? {} },
      isStream: shape.isStream,
      statusCodes: SUCCESS,
      ...(call.registryCredentials === undefined ? {} : { authconfig: call.registryCredentials }),
      ...(call.archive === undefined ? {} : { file: call.archive }),
      ...(call.signal === undefined ? {} : { abortSignal: call.signal }),
    };
    return new Promise((resolve, reject) => {
      this.#docker.modem.dial(options, (error: ModemError | null, answer: unknown) => {
        if (error) reject(asRefusal(call, error));
        else resolve(answer);
      });
    });
  }
}

function asRefusal(call: EngineCall, error: ModemError): Error {
  if (error.statusCode === undefined) return error;
  const answer = error.json;
  const reason = answer && "message" in answer && answer.message ? answer.message : error.message;
  return new EngineRefusal(`${call.method} ${call.path}`, reason.trim(), error.statusCode);
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
