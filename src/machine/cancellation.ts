import type { Log } from "../ports/log.ts";
import { UserError } from "../user-error.ts";

/** How a cancel of the step reaches main. */
interface Cancellation {
  /** Aborts when the runner cancels the step: whatever main is at ends at once. Removal is left to post. */
  readonly step: AbortSignal;
  /** Aborts a little later: until then main may say what it was waiting for. */
  readonly report: AbortSignal;
}

/** The runner sends SIGTERM 7.5 seconds after SIGINT, and then ends all (runner ProcessInvoker.cs). */
const REPORT_MS = 5_000;
/** What does not end by itself then, is ended. */
const LAST_MS = 500;

/**
 * Listens for the runner's signals; the second one ends this process where it stands.
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
 * For post, which has deadlines of its own: whoever cancels the job once more, or presses Ctrl-C twice, must not have its
 * containers left behind. Only SIGKILL ends it.
 */
export function ignoreCancel(log: Pick<Log, "info">): void {
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => log.info(`${name} while cleaning up: what is left is still removed`));
  }
}
