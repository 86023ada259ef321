/** What this process sees of the container that it may run in; absent files are empty texts. */
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
  /** The kernel's hostname and `$HOSTNAME`, which a container's options may have set apart. */
  readonly hostnames: readonly string[];
  readonly interfaces: readonly InterfaceAddress[];
}

interface InterfaceAddress {
  readonly ip: string;
  readonly mac: string;
}
