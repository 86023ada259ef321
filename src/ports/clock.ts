/** Time as a parameter: all code that waits gets a clock, so no test sleeps. */
export interface Clock {
  /** Milliseconds of a clock that never jumps; only differences are meaningful. */
  nowMs(): number;
  /** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
