import { EngineBreakdown } from "../../backend/docker/engine/engine-breakdown.ts";
import { leaveNetwork } from "../../backend/docker/network/leave-network.ts";
import { sweep } from "../../backend/docker/removal/sweep.ts";
import type { JobIdentity } from "../../job/job-identity.ts";
import { limited } from "../../waiting/limited.ts";
import { forgetHosts, type HostsFile } from "../hosts/write-hosts.ts";
import type { Findings, Remains } from "../saved-session.ts";
import { findLostRemains } from "./find-lost-remains.ts";
import type { JobEnd } from "./job-end.ts";
import { type StopTools, stopSession } from "./stop-session.ts";

/** The outside of a post. */
export interface StopJobTools extends StopTools {
  readonly job: JobIdentity;
  readonly hostsFile: HostsFile;
  readonly isDaemonLocal: boolean;
}

/** For leftovers of other jobs post has some time, but only where its own things took little: a cancel leaves 45 seconds. */
const SWEEP_LIMIT_MS = 5_000;
const LATEST_SWEEP_MS = 15_000;

/** Removes what this step has started: as its state says, or, where that is lost, as the daemon's labels say. */
export async function stopJob(
  found: Exclude<Findings, { kind: "nothing" }>,
  end: JobEnd,
  tools: StopJobTools,
): Promise<void> {
  const { clock, job } = tools;
  const startedAtMs = clock.nowMs();
  for (const remains of found.kind === "known" ? [found] : await lostRemains(end, tools)) {
    await stopSession(remains, end, tools);
    if (remains.belongings.kind === "session") {
      forgetHosts(remains.belongings.id, tools.hostsFile, tools.log);
    }
  }
  if (end.joined !== undefined) await leaveNetwork(end.joined, tools);
  const isLate = clock.nowMs() - startedAtMs > LATEST_SWEEP_MS;
  if (found.kind === "lost" || end.hasSwept || isLate) return;
  await limited(clock, SWEEP_LIMIT_MS, (signal) => sweep(job.jobSession, { ...tools, signal }));
}

async function lostRemains({ step }: JobEnd, { job, engine, log }: StopJobTools): Promise<Remains[]> {
  try {
    await engine.about();
    const all = await findLostRemains(job, step, engine);
    log.info(
      all.length === 0
        ? "nothing to remove: the state of this step was lost, and nothing on this daemon carries its labels"
        : "the state of this step was lost: removing what carries its labels",
    );
    return all;
  } catch (error) {
    if (!(error instanceof EngineBreakdown) || !HOPELESS.includes(error.code)) throw error;
    // Main had the same user and the same files, so it has not come further, and has said so.
    log.info(`nothing to remove: the start step could not reach a daemon (${error.code})`);
    return [];
  }
}

/** A socket that this job's user may not open, or that is not there. */
const HOPELESS = ["EACCES", "ENOENT"];
