import { NotInTime } from "./read-stream.ts";

/** Aborts its signal after a time, unless it is renewed or ended first. */
export class AnswerDeadline {
  readonly #late = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly signal: AbortSignal = this.#late.signal;

  constructor(limitMs: number) {
    const why = new NotInTime(`no answer within ${limitMs / 1_000} s`);
    this.#timer = setTimeout(() => this.#late.abort(why), limitMs);
  }

  renew(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
