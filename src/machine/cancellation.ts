import type { Log } from "../ports/log.ts";
import { UserError } from "../user-error.ts";

/** How a cancel of the step reaches main. */
interface Cancellation {
  /** Aborts when the runner cancels the step: whatever main is doing ends immediately. Post does the removal. */
  readonly step: AbortSignal;
  /** Aborts a little later: until then, main may report what it was waiting for. */
  readonly report: AbortSignal;
}

/** The runner sends SIGTERM 7.5 seconds after SIGINT, and then kills everything (runner ProcessInvoker.cs). */
const REPORT_MS = 5_000;
/** Whatever has not ended by itself by then is ended. */
const LAST_MS = 500;

/**
 * Listens for the runner's signals; the second one ends this process immediately.
 *
 * @param fail says why the step has failed
 */
export function cancellation(fail: (why: unknown) => void): Cancellation {
  const step = new AbortController();
  const report = new AbortController();
  const giveUp = (why: unknown): never => {
    fail(why);
    process.exit();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (step.signal.aborted) giveUp(step.signal.reason);
      const why = new UserError(`the step was cancelled (${name})`);
      setTimeout(() => report.abort(why), REPORT_MS).unref();
      setTimeout(() => giveUp(why), REPORT_MS + LAST_MS).unref();
      step.abort(why);
    });
  }
  return { step: step.signal, report: report.signal };
}

/**
 * For post, which has deadlines of its own: cancelling the job again, or pressing Ctrl-C twice, must not leave
 * containers behind. Only SIGKILL ends it.
 */
export function ignoreCancel(log: Pick<Log, "info">): void {
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => log.info(`${name} received during cleanup: still removing the rest`));
  }
}
