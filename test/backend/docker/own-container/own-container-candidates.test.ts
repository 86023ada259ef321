import { describe, expect, test } from "vitest";
import { ownContainerCandidates } from "../../../../src/backend/docker/own-container/own-container-candidates.ts";
import { noTraces } from "../../../fakes/no-traces.ts";
import { SAMPLE, type SampleName, sampleTraces } from "./sample.ts";

const ID = "a1".repeat(32);
const OTHER = "b2".repeat(32);

/** A line of /proc/self/mountinfo, as a container on Docker 20.10 showed it. */
const mount = (root: string, mountPoint: string) =>
  `90 72 254:0 ${root} ${mountPoint} rw,relatime - ext4 /dev/vda rw`;

describe("which container this process may run in", () => {
  test.each([
    ["cgroup v1", { cgroup: `12:pids:/docker/${ID}\n11:cpu:/docker/${ID}` }, [ID]],
    ["cgroup v1 under systemd", { cgroup: `1:name=systemd:/system.slice/docker-${ID}.scope` }, [ID]],
    [
      "a daemon inside a container: the inner one",
      { cgroup: `4:memory:/docker/${OTHER}/docker/${ID}` },
      [ID],
    ],
    ["Podman (containers/podman libpod)", { cgroup: `0::/machine.slice/libpod-${ID}.scope/container` }, [ID]],
    ["Podman without systemd", { cgroup: `3:cpu:/libpod_parent/libpod-${ID}` }, [ID]],
    ["a process that conmon holds", { cgroup: `0::/machine.slice/libpod-conmon-${ID}.scope` }, [ID]],
    [
      "a pod of containerd (OpenTelemetry Go container_test.go)",
      { cgroup: `0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-${ID}.scope` },
      [ID],
    ],
    [
      "a pod of containerd with the cgroupfs driver's colons",
      { cgroup: `1:name=systemd:/kubepods-besteffort-pod1.slice:cri-containerd:${ID}` },
      [ID],
    ],
    ["a pod of CRI-O", { cgroup: `0::/kubepods.slice/crio-${ID}.scope` }, [ID]],
    ["a pod of Docker", { cgroup: `2:cpu:/kubepods/burstable/pod1/${ID}` }, [ID]],
    ["no part of a longer name", { cgroup: `1:cpu:/build-${ID}-cache` }, []],
    ["a private cgroup v2 namespace says nothing", { cgroup: "0::/" }, []],
    [
      "Docker's file mounts",
      { mountinfo: mount(`/var/lib/docker/containers/${ID}/hostname`, "/etc/hostname") },
      [ID],
    ],
    ["a data root of its own filesystem", { mountinfo: mount(`/${ID}/hosts`, "/etc/hosts") }, [ID]],
    [
      "Podman's file mounts",
      {
        mountinfo: mount(
          `/containers/storage/overlay-containers/${ID}/userdata/resolv.conf`,
          "/etc/resolv.conf",
        ),
      },
      [ID],
    ],
    [
      "Docker in snap",
      { mountinfo: mount(`/var/snap/docker/common/var-lib-docker/containers/${ID}/hosts`, "/etc/hosts") },
      [ID],
    ],
    [
      "rootless Docker's resolv.conf alone",
      { mountinfo: mount(`/home/u/.local/share/docker/containers/${ID}/resolv.conf`, "/etc/resolv.conf") },
      [ID],
    ],
    [
      "a sandbox of containerd",
      {
        mountinfo: mount(
          `/var/lib/containerd/io.containerd.grpc.v1.cri/sandboxes/${ID}/hostname`,
          "/etc/hostname",
        ),
      },
      [ID],
    ],
    [
      "a data root whose filesystem begins above it (docker-gen #452)",
      { mountinfo: mount(`/docker/containers/${ID}/hostname`, "/etc/hostname") },
      [ID],
    ],
    [
      "a daemon inside a container: a longer path to the same file",
      { mountinfo: mount(`/var/lib/docker/volumes/dind/_data/containers/${ID}/hostname`, "/etc/hostname") },
      [ID],
    ],
    [
      "rootless Podman's file mounts, on a tmpfs (containers/podman libpod)",
      { mountinfo: mount(`/containers/overlay-containers/${ID}/userdata/hostname`, "/etc/hostname") },
      [ID],
    ],
    [
      "a container of Podman that joined another's network keeps its own files (seen on Podman 5.8)",
      {
        cgroup: "0::/",
        mountinfo: mount(`/containers/storage/overlay-containers/${ID}/userdata/hosts`, "/etc/hosts"),
      },
      [ID],
    ],
    [
      "a sandbox of CRI-O (cri-o container_create_linux.go)",
      {
        mountinfo: mount(`/containers/storage/overlay-containers/${ID}/userdata/hostname`, "/etc/hostname"),
      },
      [ID],
    ],
    [
      "a pod's /etc/hosts is the kubelet's and names no container (seen on Kubernetes 1.20)",
      {
        mountinfo: mount(
          "/var/lib/kubelet/pods/6f0f7f0c-29a0-4c7c-9f5e-000000000001/etc-hosts",
          "/etc/hosts",
        ),
      },
      [],
    ],
    [
      "Podman's file, of a privileged container",
      { containerenv: `engine="podman-4.3.1"\nid="${ID}"\n` },
      [ID],
    ],
    [
      "act's volume has the container's name",
      { mountinfo: mount("/var/lib/docker/volumes/act-job-env/_data", "/var/run/act") },
      ["act-job"],
    ],
    [
      "overlay2's directories are no ids",
      { mountinfo: mount(`/var/lib/docker/overlay2/${ID}/merged`, "/") },
      [],
    ],
    ["a hostname that Docker made", { hostnames: [ID.slice(0, 12)] }, [ID.slice(0, 12)]],
    ["a machine's hostname says nothing", { hostnames: ["buildhost"] }, []],
    ["the runner's word comes first", { jobContainer: OTHER, cgroup: `1:cpu:/docker/${ID}` }, [OTHER, ID]],
    [
      "all in order",
      {
        jobContainer: "input",
        jobContainerName: "gitea",
        cgroup: `1:cpu:/docker/${ID}`,
        mountinfo: mount(`/var/lib/docker/containers/${OTHER}/hostname`, "/etc/hostname"),
        hostnames: ["0123456789ab"],
      },
      ["input", ID, OTHER, "gitea", "0123456789ab"],
    ],
    ["each only once", { jobContainer: ID, cgroup: `1:cpu:/docker/${ID}` }, [ID]],
  ])("%s", (_, traces, expected) => {
    const candidates = ownContainerCandidates({ ...noTraces, ...traces });
    expect(candidates.map(({ idOrName }) => idOrName)).toEqual(expected);
  });

  test.each<[SampleName, string[]]>([
    ["user-network", [SAMPLE["user-network"].id]],
    ["container-mode", [SAMPLE["container-mode"].id, SAMPLE["user-network"].id]],
    ["container-mode-private", [SAMPLE["user-network"].id]],
    ["host", [SAMPLE.host.id]],
    ["uts-host", [SAMPLE["uts-host"].id]],
    ["hostname", [SAMPLE.hostname.id]],
    ["cgroupns-private", [SAMPLE["cgroupns-private"].id]],
    ["act", [SAMPLE.act.id, "act-job"]],
  ])("as Docker 20.10 shows it: %s", (name, expected) => {
    expect(ownContainerCandidates(sampleTraces(name)).map(({ idOrName }) => idOrName)).toEqual(expected);
  });
});
