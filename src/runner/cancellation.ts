import { UserError } from "../user-error.ts";

/**
 * A signal that aborts when the runner cancels the step. Removal is left to post: main has 7.5 seconds between
 * SIGINT and SIGTERM (runner ProcessInvoker.cs).
 */
export function cancellation(): AbortSignal {
  const cancelled = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => cancelled.abort(new UserError(`the step was cancelled (${name})`)));
  }
  return cancelled.signal;
}
