import { actContainerName, containerFileMounts } from "../../../job/mount-table.ts";
import type { ContainerTraces } from "../../../ports/container-traces.ts";

interface OwnContainerCandidate {
  readonly idOrName: string;
  readonly source:
    | "job-container input"
    | "cgroup"
    | "mountinfo"
    | ".containerenv"
    | "JOB_CONTAINER_NAME"
    | "act's volume"
    | "hostname";
}

/**
 * The containers in which this process may run, most trustworthy first. They are only candidates, because a job
 * container of another daemon leaves the same traces.
 */
export function ownContainerCandidates(traces: ContainerTraces): OwnContainerCandidate[] {
  const candidates: OwnContainerCandidate[] = [
    ...named([traces.jobContainer], "job-container input"),
    ...named(cgroupIds(traces.cgroup), "cgroup"),
    ...named(containerFileMounts(traces.mountinfo).map(idInPath), "mountinfo"),
    ...named([traces.containerenv.match(/^id="([0-9a-f]{64})"$/m)?.[1] ?? ""], ".containerenv"),
    ...named([traces.jobContainerName], "JOB_CONTAINER_NAME"),
    ...named([actContainerName(traces.mountinfo)], "act's volume"),
    ...named(
      traces.hostnames.filter((name) => /^[0-9a-f]{12}$/.test(name)),
      "hostname",
    ),
  ];
  return candidates.filter(
    (candidate, at) => candidates.findIndex((other) => other.idOrName === candidate.idOrName) === at,
  );
}

function named(
  idsOrNames: readonly string[],
  source: OwnContainerCandidate["source"],
): OwnContainerCandidate[] {
  return idsOrNames.filter((idOrName) => idOrName !== "").map((idOrName) => ({ idOrName, source }));
}

/** A path segment, or systemd's slice of one: `<id>`, `docker-<id>.scope`, `libpod-<id>`, `…slice:cri-containerd:<id>`. */
const GROUP_OF_A_CONTAINER =
  /^(?:docker-|libpod-|libpod-conmon-|crio-|crio-conmon-|cri-containerd-)?([0-9a-f]{64})(?:\.scope)?$/;

/**
 * The containers in /proc/self/cgroup; the last one in a line counts if daemons are nested. A private v2 says `0::/`.
 */
export function cgroupIds(cgroup: string): string[] {
  const ids = cgroup.split("\n").flatMap((line) => {
    const segments = line.split(/[/:]/).map((segment) => segment.match(GROUP_OF_A_CONTAINER)?.[1]);
    return segments.findLast((id) => id !== undefined) ?? [];
  });
  return [...new Set(ids)];
}

/**
 * `…/containers/<id>/hostname`, also if the root is shorter because the directory is a separate mount; Podman's and
 * CRI-O's `…/overlay-containers/<id>/userdata/hostname`; containerd's `…/sandboxes/<id>/hostname`.
 */
function idInPath(path: string): string {
  return path.match(/\/([0-9a-f]{64})\/(?:userdata\/)?(?:hostname|hosts|resolv\.conf)$/)?.[1] ?? "";
}
