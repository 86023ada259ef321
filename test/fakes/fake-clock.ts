import type { Clock } from "../../src/ports/clock.ts";

interface Sleeper {
  readonly dueMs: number;
  wake(): void;
}

/** Far from 0, as a real clock is: a test that confuses a moment with a duration turns red. */
const BEGINS_AT_MS = 1_234_567_891;

/** A clock that stands still until `advance` moves it. */
export class FakeClock implements Clock {
  #nowMs = BEGINS_AT_MS;
  #sleepers: Sleeper[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  /** How long it has been running. */
  get passedMs(): number {
    return this.#nowMs - BEGINS_AT_MS;
  }

  /** How many sleep at this moment: after the work is done, none may be left. */
  get sleeperCount(): number {
    return this.#sleepers.length;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { dueMs: this.#nowMs + ms, wake: resolve };
    const onAbort = () => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      reject(signal?.reason);
    };
    this.#sleepers.push(sleeper);
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      await promise;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  /** Lets `ms` pass: whoever is due wakes in the order of time and does all it can before the clock moves on. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await everythingRan();
    for (let next = this.#nextDue(untilMs); next !== undefined; next = this.#nextDue(untilMs)) {
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      next.wake();
      await everythingRan();
    }
    this.#nowMs = untilMs;
  }

  #nextDue(untilMs: number): Sleeper | undefined {
    return this.#sleepers
      .filter((sleeper) => sleeper.dueMs <= untilMs)
      .reduce<Sleeper | undefined>((best, one) => (best && best.dueMs <= one.dueMs ? best : one), undefined);
  }
}

/** All promises that can settle have settled by the next turn of the event loop. */
function everythingRan(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
