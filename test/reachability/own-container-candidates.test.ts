import { describe, expect, test } from "vitest";
import {
  containerFileMounts,
  ownContainerCandidates,
} from "../../src/reachability/own-container-candidates.ts";

const ID = "a1".repeat(32);
const OTHER = "b2".repeat(32);
const nothing = { jobContainer: "", jobContainerName: "", cgroup: "", mountinfo: "", hostname: "" };

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
      "overlay2's directories are no ids",
      { mountinfo: mount(`/var/lib/docker/overlay2/${ID}/merged`, "/") },
      [],
    ],
    ["a hostname that Docker made", { hostname: ID.slice(0, 12) }, [ID.slice(0, 12)]],
    ["a machine's hostname says nothing", { hostname: "buildhost" }, []],
    ["the runner's word comes first", { jobContainer: OTHER, cgroup: `1:cpu:/docker/${ID}` }, [OTHER, ID]],
    ["each only once", { jobContainer: ID, cgroup: `1:cpu:/docker/${ID}` }, [ID]],
  ])("%s", (_, traces, expected) => {
    const candidates = ownContainerCandidates({ ...nothing, ...traces });
    expect(candidates.map(({ idOrName }) => idOrName)).toEqual(expected);
  });

  test("only the three files of a container count as its mounts", () => {
    const mountinfo = [mount("/x/hostname", "/etc/hostname"), mount("/x/data", "/data")].join("\n");
    expect(containerFileMounts(mountinfo)).toEqual(["/x/hostname"]);
  });
});
