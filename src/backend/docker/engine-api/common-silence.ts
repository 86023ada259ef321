import { NotInTime } from "./read-stream.ts";

/**
 * How long several streams may be silent together. A daemon works on a limited number at a time, so one of them may
 * wait for another of ours: while any of them makes progress, none is late.
 */
export class CommonSilence {
  readonly #longestMs: number;
  readonly #listeners = new Set<AbortController>();
  #timer: NodeJS.Timeout | undefined;

  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  /** Listens to one more stream until `work` ends; its signal aborts when all have been silent for too long. */
  async listen<Result>(work: (signal: AbortSignal, onSound: () => void) => Promise<Result>): Promise<Result> {
    const late = new AbortController();
    this.#listeners.add(late);
    this.#sound();
    try {
      return await work(late.signal, () => this.#sound());
    } finally {
      this.#listeners.delete(late);
      if (this.#listeners.size === 0) clearTimeout(this.#timer);
    }
  }

  #sound(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#longestMs);
  }

  #end(): void {
    const why = new NotInTime(`nothing more arrived within ${this.#longestMs / 1_000} s`);
    for (const late of this.#listeners) late.abort(why);
  }
}
