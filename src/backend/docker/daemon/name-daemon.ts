/** How the user names a daemon, to complete a sentence. */
export function waysToName({ isContainerJob }: { readonly isContainerJob: boolean }): string {
  // A step's `env` is also the environment of the runner's own docker, which starts the step in the job's container.
  return isContainerJob
    ? "the input docker-host (or DOCKER_HOST in container.env; in `env` it would also redirect the runner's own docker)"
    : "DOCKER_HOST or the input docker-host";
}
