import type { Job } from "../../src/job/job.ts";

/** A job of which only this is known. */
export function aJob(known: Partial<Job> = {}): Job {
  return {
    front: "actions",
    repository: undefined,
    run: undefined,
    runAttempt: undefined,
    name: undefined,
    step: undefined,
    runner: undefined,
    actor: undefined,
    server: undefined,
    workspace: undefined,
    temporaryFolder: undefined,
    containerName: undefined,
    operatingSystem: undefined,
    isOnGithubsRunner: false,
    pod: undefined,
    daemonPatienceSeconds: undefined,
    ownSession: undefined,
    hasUniqueNames: false,
    owner: undefined,
    pipeline: undefined,
    ...known,
  };
}
