import type { Log } from "../ports/log.ts";
import type { Runner } from "../ports/runner.ts";
import { failureSummaryOf } from "../report/summary.ts";
import { messageOf, UserError } from "../user-error.ts";

/** Reads the inputs; what is wrong with them stands in the job summary too, unless that is switched off. */
export async function summarizeInputErrors<T>(
  read: () => T,
  { runner, log }: { runner: Pick<Runner, "input" | "writeSummary">; log: Log },
): Promise<T> {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError && runner.input("summary")?.trim() !== "never")
      await writeSummary(failureSummaryOf(error, []), { runner, log });
    throw error;
  }
}

/** No later step needs the summary, so a full disk must not fail services that are ready. */
export async function writeSummary(
  markdown: string,
  { runner, log }: { runner: Pick<Runner, "writeSummary">; log: Log },
): Promise<void> {
  try {
    await runner.writeSummary(markdown);
  } catch (error) {
    log.warning(`the job summary could not be written: ${messageOf(error)}`);
  }
}
