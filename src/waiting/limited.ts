/** All that a time limit needs of a clock. */
interface Sleeper {
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** How a piece of work with a time limit ended. */
export type Limited<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "late" };

/**
 * Runs the work for at most `limitMs`; never throws. The signal of late work aborts, and its result is ignored: a
 * call to a hanging daemon cannot be undone.
 */
export async function limited<Value>(
  clock: Sleeper,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Limited<Value>> {
  const late = new AbortController();
  const inTime = new AbortController();
  const timer = clock.sleep(limitMs, inTime.signal).then(
    (): Limited<Value> => {
      late.abort(new Error(`not done within ${limitMs / 1_000} s`));
      return { kind: "late" };
    },
    (): Limited<Value> => ({ kind: "late" }),
  );
  const result = work(late.signal).then(
    (value): Limited<Value> => ({ kind: "done", value }),
    (error: unknown): Limited<Value> => ({ kind: "failed", error }),
  );
  try {
    return await Promise.race([result, timer]);
  } finally {
    inTime.abort();
  }
}
