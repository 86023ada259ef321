/** How the user names a daemon, to complete a sentence. */
export function waysToName({ isInContainer }: { readonly isInContainer: boolean }): string {
  // A step's `env` is also the environment of the runner's own docker, which starts the step in the job's container.
  return isInContainer
    ? "the input docker-host (or DOCKER_HOST in container.env; in `env` it would also redirect the runner's own docker)"
    : "DOCKER_HOST or the input docker-host";
}
