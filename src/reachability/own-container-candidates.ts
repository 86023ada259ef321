/** Texts of this process's surroundings that may name the container it runs in; absent files are empty. */
export interface ContainerTraces {
  /** The `job-container` input. */
  readonly jobContainer: string;
  /** `JOB_CONTAINER_NAME`, as Gitea's and Forgejo's runners set it. */
  readonly jobContainerName: string;
  /** /proc/self/cgroup */
  readonly cgroup: string;
  /** /proc/self/mountinfo */
  readonly mountinfo: string;
  readonly hostname: string;
}

export interface OwnContainerCandidate {
  readonly idOrName: string;
  readonly source: "job-container input" | "cgroup" | "mountinfo" | "JOB_CONTAINER_NAME" | "hostname";
}

const FILES_OF_A_CONTAINER = ["/etc/hostname", "/etc/hosts", "/etc/resolv.conf"];

/**
 * Which containers this process may run in, most trustworthy first. They are only candidates: a job container of
 * another daemon leaves the same traces.
 */
export function ownContainerCandidates(traces: ContainerTraces): OwnContainerCandidate[] {
  const mounts = containerFileMounts(traces.mountinfo);
  const candidates: OwnContainerCandidate[] = [
    ...named(traces.jobContainer, "job-container input"),
    ...cgroupIds(traces.cgroup).map((idOrName) => ({ idOrName, source: "cgroup" as const })),
    ...mounts.flatMap((mount) => named(idInPath(mount), "mountinfo")),
    ...named(traces.jobContainerName, "JOB_CONTAINER_NAME"),
    ...named(/^[0-9a-f]{12}$/.test(traces.hostname) ? traces.hostname : "", "hostname"),
  ];
  return candidates.filter(
    (candidate, at) => candidates.findIndex((other) => other.idOrName === candidate.idOrName) === at,
  );
}

/**
 * The sources of the three files that an engine mounts into each container, as paths on its own disk; only
 * these, for overlay2's directories have 64 hexadecimal digits too.
 */
export function containerFileMounts(mountinfo: string): string[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [, , , root, mountPoint] = line.split(" ");
    return root !== undefined && FILES_OF_A_CONTAINER.includes(mountPoint ?? "") ? [root] : [];
  });
}

function named(idOrName: string, source: OwnContainerCandidate["source"]): OwnContainerCandidate[] {
  return idOrName === "" ? [] : [{ idOrName, source }];
}

/** cgroup v1 ends in `/docker/<id>` or `docker-<id>.scope`; the last one counts where daemons are nested. v2 says `0::/`. */
function cgroupIds(cgroup: string): string[] {
  const ids = cgroup.split("\n").flatMap((line) => line.match(/[0-9a-f]{64}/g)?.at(-1) ?? []);
  return [...new Set(ids)];
}

/** `…/containers/<id>/hostname`; Podman has `…/overlay-containers/<id>/userdata/hostname`. */
function idInPath(path: string): string {
  return path.match(/\/([0-9a-f]{64})\/(?:userdata\/)?(?:hostname|hosts|resolv\.conf)$/)?.[1] ?? "";
}
