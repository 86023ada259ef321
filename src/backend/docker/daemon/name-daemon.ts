import type { Job } from "../../../job/job.ts";

/** Where the user writes it. */
export interface NamingJob {
  readonly job: Pick<Job, "front">;
  readonly isContainerJob: boolean;
}

/** How the user names a daemon, to complete a sentence. */
export function waysToName({ job, isContainerJob }: NamingJob): string {
  if (job.front === "terminal") return "DOCKER_HOST or --docker-host";
  // A step's `env` is also the environment of the runner's own docker, which starts the step in the job's container.
  return isContainerJob
    ? "the input docker-host (or DOCKER_HOST in container.env; in `env` it would also redirect the runner's own docker)"
    : "DOCKER_HOST or the input docker-host";
}
