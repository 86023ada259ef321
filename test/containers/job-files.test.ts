import { describe, expect, test } from "vitest";
import { findDaemonPath, type JobFiles } from "../../src/containers/job-files.ts";
import { translateBinds } from "../../src/containers/translate-binds.ts";

const files: JobFiles = {
  workspace: "/__w/app/app",
  mounts: undefined,
  isDaemonRemote: false,
  exists: () => true,
};
const work = { source: "/home/runner/work", destination: "/__w" };
const actions = { source: "/home/runner/work/_actions", destination: "/__w/_actions" };

describe("the daemon's path of a bind mount's source", () => {
  test.each<[string, string, Partial<JobFiles>, string]>([
    ["a path outside the workspace is the daemon's own", "/etc/ssl", { mounts: [work] }, "/etc/ssl"],
    ["a job on the machine has the daemon's files", "/__w/app/app/sql", {}, "/__w/app/app/sql"],
    [
      "a job container's path goes through its mounts",
      "/__w/app/app/sql",
      { mounts: [work] },
      "/home/runner/work/app/app/sql",
    ],
    [
      "the closest mount counts",
      "/__w/_actions/x",
      { workspace: "/__w/_actions", mounts: [work, actions] },
      "/home/runner/work/_actions/x",
    ],
    [
      "a path that the runner evaluated on the host is left alone",
      "/home/runner/work/app/app/sql",
      { workspace: "/home/runner/work/app/app", mounts: [work] },
      "/home/runner/work/app/app/sql",
    ],
    [
      "a folder of a similar name is not in the workspace",
      "/__w/app/app2/sql",
      { mounts: [work] },
      "/__w/app/app2/sql",
    ],
  ])("%s", (_, source, given, expected) => {
    expect(findDaemonPath(source, { ...files, ...given })).toEqual({ kind: "path", path: expected });
  });

  test.each<[string, Partial<JobFiles>, string]>([
    ["it does not exist", { exists: () => false }, "does not exist in this job"],
    ["the daemon is elsewhere", { isDaemonRemote: true }, "the daemon is on another machine"],
    ["no mount covers it", { mounts: [] }, "which the daemon cannot mount"],
  ])("cannot be used where %s", (_, given, why) => {
    const found = findDaemonPath("/__w/app/app/sql", { ...files, ...given });
    expect(found).toMatchObject({ kind: "unusable", why: expect.stringContaining(why) });
  });

  test("modes and named volumes stay as they are", () => {
    const body = { HostConfig: { Binds: ["/__w/app/app/sql:/sql:ro", "data:/data"] } };
    expect(translateBinds("db", body, { ...files, mounts: [work] })).toEqual({
      HostConfig: { Binds: ["/home/runner/work/app/app/sql:/sql:ro", "data:/data"] },
    });
  });
});
