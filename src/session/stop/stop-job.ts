import type { HostsFile } from "../../ports/hosts-file.ts";
import type { JobIdentity } from "../../ports/session.ts";
import { sweepFailure } from "../../ports/swept.ts";
import { limited } from "../../waiting/limited.ts";
import { forgetHosts } from "../hosts/write-hosts.ts";
import type { FoundRemains, Remains } from "../saved-session.ts";
import type { JobEnd } from "./job-end.ts";
import { type StopTools, stopSession } from "./stop-session.ts";

/** What a post step needs from outside. */
interface StopJobTools extends StopTools {
  readonly job: JobIdentity;
  readonly hostsFile: HostsFile;
}

/**
 * Post spends a little time on leftovers of other jobs, but only if its own removal was quick: a cancel leaves 45
 * seconds.
 */
const SWEEP_LIMIT_MS = 5_000;
const LATEST_SWEEP_MS = 15_000;

/** Removes what this step started, according to its state or, if that is lost, to the daemon's labels. */
export async function stopJob(
  found: Exclude<FoundRemains, { kind: "nothing" }>,
  end: JobEnd,
  tools: StopJobTools,
): Promise<void> {
  const { backend, clock, job, log } = tools;
  const startedAtMs = clock.nowMs();
  for (const remains of found.kind === "known" ? [found] : await lostRemains(end, tools)) {
    await stopSession(remains, end, tools);
    if (remains.belongings.kind === "session") {
      forgetHosts(remains.belongings.id, tools.hostsFile, tools.log);
    }
  }
  await backend.leave();
  const isLate = clock.nowMs() - startedAtMs > LATEST_SWEEP_MS;
  if (found.kind === "lost" || end.hasSwept || isLate) return;
  const swept = await limited(clock, SWEEP_LIMIT_MS, (signal) => backend.sweep(job.jobSession, signal));
  if (swept.kind === "failed") log.info(sweepFailure(swept.error));
}

async function lostRemains({ step }: JobEnd, { job, backend, log }: StopJobTools): Promise<Remains[]> {
  const lost = await backend.lostSessions(job, step);
  if (lost.kind === "out-of-reach") {
    // Main had the same user and the same files, so it got no further either, and has reported it.
    log.info(`nothing to remove: the start step could not reach ${backend.words.host} (${lost.because})`);
    return [];
  }
  log.info(
    lost.belongings.length === 0
      ? `nothing to remove: the state of this step was lost, and nothing ${backend.words.here} has its labels`
      : "the state of this step was lost: removing everything with its labels",
  );
  return lost.belongings.map((belongings) => ({ belongings, backend: undefined, main: undefined }));
}
