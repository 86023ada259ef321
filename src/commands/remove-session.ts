import { identifyJob } from "../job/job-identity.ts";
import type { LogsPolicy } from "../request/settings.ts";
import { findRemains, STATE_NAME } from "../session/saved-session.ts";
import { readJobEnd } from "../session/stop/job-end.ts";
import { stopJob } from "../session/stop/stop-job.ts";
import type { VerbTools } from "./verb-tools.ts";

/** Removes what this process has started, as post does for a step. Never throws; says what stayed. */
export async function removeOwnSession(
  tools: VerbTools,
  told: { readonly logs: LogsPolicy; readonly mayHaveFailed: boolean },
): Promise<void> {
  const { runner, job } = tools;
  const identity = identifyJob(tools);
  const found = findRemains(runner.state(STATE_NAME), identity);
  if (found.kind !== "known") return;
  // This very process is what started it: there is no other to end first.
  const remains = { ...found, main: undefined };
  const end = readJobEnd({ step: job.step, ...told }, runner.state);
  // What is left of other jobs can wait for the next start: the user is waiting for the prompt.
  await stopJob(
    remains,
    { ...end, outputNames: [], hasSwept: true },
    { ...tools, backend: tools.leftovers, job: identity },
  );
}
