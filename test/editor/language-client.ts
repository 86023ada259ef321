import { type ChildProcessByStdio, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** A message of JSON-RPC 2.0, as the Language Server Protocol frames it. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The editor's end of the Language Server Protocol: a language server in a process of its own, over its standard streams. */
export class LanguageClient implements AsyncDisposable {
  readonly #server: ChildProcessByStdio<Writable, Readable, null>;
  readonly #messages = new EventEmitter<Record<string, [Message]>>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(program: string, ...programArguments: string[]) {
    this.#messages.setMaxListeners(0);
    this.#server = spawn(program, programArguments, { stdio: ["pipe", "pipe", "inherit"] });
    this.#server.stdout.on("data", (bytes: Buffer) => this.#receive(bytes));
  }

  async request<Result>(method: string, params: object): Promise<Result> {
    this.#lastId += 1;
    const answered = once(this.#messages, `answer ${this.#lastId}`) as Promise<[Message]>;
    this.#send({ id: this.#lastId, method, params });
    const [{ result, error }] = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  /** The next notification of the server by this name that is the one. */
  next<Params>(method: string, isTheOne: (params: Params) => boolean): Promise<Params> {
    const { promise, resolve } = Promise.withResolvers<Params>();
    const listener = ({ params }: Message) => {
      if (!isTheOne(params as Params)) return;
      this.#messages.off(method, listener);
      resolve(params as Params);
    };
    this.#messages.on(method, listener);
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.kill();
    await closed;
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const start = this.#received.indexOf("\r\n\r\n") + 4;
      const [, length = ""] = /Content-Length: (\d+)/.exec(this.#received.toString("latin1", 0, start)) ?? [];
      const end = start + Number(length);
      if (start < 4 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString("utf8", start, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    const { id, method } = message;
    if (method === undefined) this.#messages.emit(`answer ${id}`, message);
    // What the server asks of an editor (its settings, what it may register) has no answer here.
    else if (id !== undefined) this.#send({ id, result: null });
    else this.#messages.emit(method, message);
  }
}
