import type { Log } from "../ports/log.ts";
import { reportReadLines } from "../report/failure-report.ts";
import { messageOf, UserError } from "../user-error.ts";
import type { Unready } from "./progress.ts";
import { type LastLines, readLastLines } from "./read-last-lines.ts";

const REPORTED_LINES = 20;

/**
 * Says what a step that is cancelled in mid-start was waiting for: the last lines of each service that is not ready, and
 * an error that names them. The runner gives a few seconds for it, so all logs are read at once.
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
    hint: "A step ends so when its run is cancelled by hand or by a newer run, or when its timeout-minutes are over.",
    cause: cancel,
  });
}

/** `cancel` is the sentence of whatever cancelled the step. */
function cancelSentence(unready: readonly Unready[], cancel: string): string {
  const [only, ...others] = unready;
  if (only === undefined) return cancel;
  if (others.length === 0) return `cancelled while waiting for ${only.service}: ${only.standing} (${cancel})`;
  const all = unready.map(({ service, standing }) => `${service} (${standing})`);
  return `cancelled while waiting for ${all.slice(0, -1).join(", ")} and ${all.at(-1)}: ${cancel}`;
}
