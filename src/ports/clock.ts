/** Time as a parameter: whoever waits gets a clock, so that no test sleeps. */
export interface Clock {
  /** Milliseconds of a clock that never jumps; only differences mean something. */
  nowMs(): number;
  /** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
