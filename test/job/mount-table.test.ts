import { describe, expect, test } from "vitest";
import {
  actContainerName,
  containerFileMounts,
  isMountedByEngine,
  isOnRootFilesystem,
  rootLayer,
} from "../../src/job/mount-table.ts";

const mount = (root: string, mountPoint: string, options = "rw") =>
  `90 72 254:0 ${root} ${mountPoint} rw,relatime - ext4 /dev/vda ${options}`;

test.each([
  ["a hosts file", mount("/x/hosts", "/etc/hosts"), true],
  ["a hostname file", mount("/x/hostname", "/etc/hostname"), true],
  ["resolv.conf alone, which machines mount too", mount("/run/resolv.conf", "/etc/resolv.conf"), false],
  ["nothing in /etc", mount("/", "/"), false],
  ["a broken line", "90 72 254:0 /x", false],
])("an engine made this process's /etc: %s", (_, mountinfo, expected) => {
  expect(isMountedByEngine(mountinfo)).toBe(expected);
});

describe("the layer under our root", () => {
  test.each([
    [
      "is where the overlay is written",
      mount("/", "/", "rw,lowerdir=/l,upperdir=/o/u/diff,workdir=/w"),
      "/o/u/diff",
    ],
    ["is found as the first option too", mount("/", "/", "upperdir=/o/u/diff"), "/o/u/diff"],
    ["is none of a plain disk", mount("/", "/"), ""],
    ["is not that of another overlay", mount("/", "/data", "rw,upperdir=/o/u/diff"), ""],
    ["is not an option that only ends so", mount("/", "/", "rw,notupperdir=/o/u/diff"), ""],
    [
      "is that of the root that was mounted last, over all others",
      `${mount("/", "/", "upperdir=/o/below/diff")}\n${mount("/", "/", "upperdir=/o/above/diff")}`,
      "/o/above/diff",
    ],
  ])("%s", (_, mountinfo, expected) => {
    expect(rootLayer(mountinfo)).toBe(expected);
  });
});

test("the files over /etc come hostname first, in whatever order they were mounted", () => {
  const mountinfo = [
    mount("/x/resolv.conf", "/etc/resolv.conf"),
    mount("/x/data", "/data"),
    mount("/x/hosts", "/etc/hosts"),
    mount("/x/hostname", "/etc/hostname"),
  ].join("\n");
  expect(containerFileMounts(mountinfo)).toEqual(["/x/hostname", "/x/hosts", "/x/resolv.conf"]);
});

test.each([
  ["/tmp", [], true],
  ["/tmp", [mount("/x", "/tmp")], false],
  ["/tmp/deep", [mount("/x", "/tmp")], false],
  ["/tmp", [mount("/x", "/tmp/deep")], true],
  ["/tmp", [mount("/x", "/tmp2"), mount("/", "/")], true],
])("a file in %s beside %j is on the root filesystem: %s", (folder, mounts, expected) => {
  expect(isOnRootFilesystem(folder, mounts.join("\n"))).toBe(expected);
});

test.each([
  ["in /run", "/run/act", "/var/lib/docker/volumes/act-job-env/_data", "act-job"],
  ["in /var/run", "/var/run/act", "/var/lib/docker/volumes/act-job-env/_data", "act-job"],
  ["but not elsewhere", "/srv/run/act", "/var/lib/docker/volumes/act-job-env/_data", ""],
  ["nor of another volume", "/run/act", "/var/lib/docker/volumes/cache/_data", ""],
])("act's volume names the job's container: %s", (_, mountPoint, root, expected) => {
  expect(actContainerName(mount(root, mountPoint))).toBe(expected);
});
