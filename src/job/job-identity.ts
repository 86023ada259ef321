import { createHash } from "node:crypto";
import type { ProcessTable } from "../ports/process-table.ts";
import type { JobIdentity } from "../ports/session.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import type { Job } from "./job.ts";
import { findWorker, formatIdentity, identify, servesOneJob } from "./worker-process.ts";

export interface JobTraces {
  readonly job: Job;
  readonly processes: ProcessTable;
  readonly surroundings: Pick<Surroundings, "isInContainer" | "mountNamespace">;
}

/** The same for all steps of a job, but also for other jobs: act's run is always 1, and a matrix has one job name. */
const NAMES = ["repository", "run", "runAttempt", "name", "runner"] as const;

/**
 * Steps that run at once cannot tell each other anything (on GitHub a background step's variables are held back
 * until it is waited for), so each works out by itself what they have in common: the runner's worker, or else the
 * first process of the job's container, and the names that the runner gave to the job. Names that no other job has are
 * enough, and must be: GitLab starts a job's container again for `after_script`, and Jenkins may take another one.
 */
export function identifyJob({ job, processes, surroundings }: JobTraces): JobIdentity {
  const worker = findWorker(processes);
  const init = identify(1, processes);
  const isSeen = worker === undefined ? surroundings.isInContainer : servesOneJob(worker, processes);
  const isCertain = job.hasUniqueNames || isSeen;
  // Two jobs never share a directory at the same time, because they would overwrite each other's files.
  const folder = isCertain ? "" : (job.temporaryFolder ?? job.workspace ?? "");
  const ofProcesses =
    worker === undefined
      ? [init && formatIdentity(init), surroundings.mountNamespace]
      : [formatIdentity(worker)];
  const facts = [
    ...(job.hasUniqueNames ? [] : ofProcesses),
    ...NAMES.map((name) => job[name] ?? ""),
    folder,
    ...(job.ownSession === undefined ? [] : [job.ownSession]),
  ];
  const names = { repository: job.repository, run: job.run, job: job.name };
  const digest = createHash("sha256").update(JSON.stringify(facts)).digest("hex");
  return { jobSession: digest.slice(0, 12), isCertain, names };
}
