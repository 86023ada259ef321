import { deferred } from "./deferred.ts";
/**
 * Settles as `work` does, or rejects with the signal's reason as soon as it aborts. Needed because a connect to a
 * vanished address and an exec in a dying container may ignore the signal for a long time. Leaves no listener behind;
 * a `Promise.race` with one long-lived promise would leave one for each round.
 */
export function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = deferred<T>();
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  return promise;
}
