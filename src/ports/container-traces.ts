/** What this process sees of the container in which it may run; absent files are empty texts. */
export interface ContainerTraces {
  /** The `job-container` input. */
  readonly jobContainer: string;
  /** `JOB_CONTAINER_NAME`, as Gitea's and Forgejo's runners set it. */
  readonly jobContainerName: string;
  /** /proc/self/cgroup */
  readonly cgroup: string;
  /** /proc/self/mountinfo */
  readonly mountinfo: string;
  /** /run/.containerenv, which Podman writes. */
  readonly containerenv: string;
  /** The kernel's hostname and `$HOSTNAME`, which may differ because of a container's options. */
  readonly hostnames: readonly string[];
  readonly interfaces: readonly InterfaceAddress[];
}

interface InterfaceAddress {
  readonly ip: string;
  readonly mac: string;
}

/** Whether the runner created a container for the job; otherwise the runner itself may run in one. */
export function isContainerJob({
  jobContainer,
  jobContainerName,
}: Pick<ContainerTraces, "jobContainer" | "jobContainerName">): boolean {
  return jobContainer !== "" || jobContainerName !== "";
}
