import type { Log } from "../ports/log.ts";
import { reportReadLines } from "../report/failure-report.ts";
import { messageOf, UserError } from "../user-error.ts";
import type { Unready } from "./progress.ts";
import { type LastLines, readLastLines } from "./read-last-lines.ts";

const REPORTED_LINES = 20;

/**
 * Explains what a step was waiting for when it was cancelled: prints the last lines of each service that was not
 * ready, and returns an error that names them. The runner allows only a few seconds for this, so all logs are read in
 * parallel.
 */
export async function explainCancel(
  cancel: unknown,
  unready: readonly Unready[],
  { report, log }: { readonly report: LastLines; readonly log: Pick<Log, "info" | "foreign"> },
): Promise<UserError> {
  await Promise.all(
    unready.map(async ({ service, containerId }) => {
      if (containerId === undefined) return;
      reportReadLines(service, await readLastLines(containerId, report), REPORTED_LINES, log);
    }),
  );
  return new UserError(cancelSentence(unready, messageOf(cancel)), {
    hint: "A step is cancelled by hand, by a newer run, or by its timeout-minutes.",
    cause: cancel,
  });
}

/** `cancel` says what cancelled the step. */
function cancelSentence(unready: readonly Unready[], cancel: string): string {
  const [only, ...others] = unready;
  if (only === undefined) return cancel;
  if (others.length === 0) return `cancelled while waiting for ${only.service}: ${only.standing} (${cancel})`;
  const all = unready.map(({ service, standing }) => `${service} (${standing})`);
  return `cancelled while waiting for ${all.slice(0, -1).join(", ")} and ${all.at(-1)}: ${cancel}`;
}
