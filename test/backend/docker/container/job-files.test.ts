import { describe, expect, test } from "vitest";
import { findDaemonPath, type JobFiles } from "../../../../src/backend/docker/container/job-files.ts";
import { translateBinds } from "../../../../src/backend/docker/container/translate-binds.ts";
import { serviceOf } from "../../../request/reading.ts";

const files: JobFiles = {
  workspace: "/__w/app/app",
  mounts: undefined,
  isDaemonRemote: false,
  exists: () => true,
};
const work = { source: "/home/runner/work", destination: "/__w" };
const actions = { source: "/srv/actions", destination: "/__w/_actions" };

const tools = { source: "/opt/hostedtoolcache", destination: "/__t" };
const home = { source: "/home/runner/work/_temp/_github_home", destination: "/github/home" };
const data = { source: "/srv/data", destination: "/data" };
const dataX = { source: "/srv", destination: "/data/x" };
const socket = { source: "/var/run/docker.sock", destination: "/var/run/docker.sock" };

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
      "/srv/actions/x",
    ],
    [
      "the closest mount counts, in whichever order they are listed",
      "/__w/_actions/x",
      { workspace: "/__w/_actions", mounts: [actions, work] },
      "/srv/actions/x",
    ],
    [
      "a path in a folder of the daemon's that this job mounts elsewhere is the daemon's",
      "/data/x/y",
      { mounts: [data, { source: "/data/x", destination: "/other" }] },
      "/data/x/y",
    ],
    [
      "but this job's, if a mount of its own is closer to it",
      "/data/x/y",
      { mounts: [{ source: "/", destination: "/h" }, { source: "/data", destination: "/other" }, dataX] },
      "/srv/y",
    ],
    ["or as close", "/data/x", { mounts: [data, { source: "/data", destination: "/other" }] }, "/srv/data/x"],
    [
      "a path that the runner evaluated on the host is left alone",
      "/home/runner/work/app/app/sql",
      { workspace: "/home/runner/work/app/app", mounts: [work] },
      "/home/runner/work/app/app/sql",
    ],
    [
      "what the runner mounts is this job's",
      "/__w/_temp/certs",
      { mounts: [work] },
      "/home/runner/work/_temp/certs",
    ],
    ["so are its tools", "/__t/node/24", { mounts: [work, tools] }, "/opt/hostedtoolcache/node/24"],
    [
      "so is its home",
      "/github/home/.ssh",
      { mounts: [work, home] },
      "/home/runner/work/_temp/_github_home/.ssh",
    ],
    ["so is what the user mounts into the job's container", "/data/x", { mounts: [data] }, "/srv/data/x"],
    [
      "but not what is no file of the job",
      "/data/y",
      { mounts: [data], exists: (path) => path !== "/data/y" },
      "/data/y",
    ],
    [
      "a socket under its own path stays",
      "/var/run/docker.sock",
      { mounts: [socket] },
      "/var/run/docker.sock",
    ],
    [
      "a job's whole disk in another folder does not make every path the daemon's",
      "/__w/app/app/sql",
      { mounts: [work, { source: "/", destination: "/host" }] },
      "/home/runner/work/app/app/sql",
    ],
    [
      "a folder of a similar name is not in the workspace",
      "/__w/app/app2/sql",
      { exists: () => false },
      "/__w/app/app2/sql",
    ],
  ])("%s", (_, source, given, expected) => {
    expect(findDaemonPath({ path: source, isRelative: false }, { ...files, ...given })).toEqual({
      kind: "path",
      path: expected,
    });
  });

  test.each<[string, Partial<JobFiles>, string]>([
    [
      "the whole disk is mounted elsewhere",
      { mounts: [{ source: "/", destination: "/host" }] },
      "the daemon cannot mount",
    ],
    ["it does not exist", { exists: () => false }, "does not exist in this job"],
    ["the daemon is elsewhere", { isDaemonRemote: true }, "the daemon is on another machine"],
    ["no mount covers it", { mounts: [] }, "which the daemon cannot mount"],
  ])("cannot be used where %s", (_, given, why) => {
    const found = findDaemonPath({ path: "/__w/app/app/sql", isRelative: false }, { ...files, ...given });
    expect(found).toMatchObject({ kind: "unusable", why: expect.stringContaining(why) });
  });

  test("a relative path that leads out of the workspace is this job's all the same", () => {
    const source = { path: "/__w/app/x", isRelative: true };
    const translated = { kind: "path", path: "/home/runner/work/app/x" };
    expect(findDaemonPath(source, { ...files, mounts: [work] })).toEqual(translated);
    expect(findDaemonPath({ path: "/srv/x", isRelative: true }, files)).toEqual({
      kind: "path",
      path: "/srv/x",
    });
    const missing = { ...files, exists: () => false };
    for (const mounts of [undefined, [work]]) {
      expect(findDaemonPath(source, { ...missing, mounts })).toMatchObject({
        kind: "unusable",
        why: "does not exist in this job",
      });
    }
  });

  test.each(["/__w/_temp/no", "/__t/no", "/__e/no", "/github/home/no"])(
    "what is missing in a folder of the runner is reported, and the daemon does not create it: %s",
    (path) =>
      expect(
        findDaemonPath(
          { path, isRelative: false },
          {
            ...files,
            mounts: [work, tools, home, { source: "/e", destination: "/__e" }],
            exists: () => false,
          },
        ),
      ).toMatchObject({ kind: "unusable", why: "does not exist in this job" }),
  );

  test("a job without such folders knows nothing of them", () =>
    expect(
      findDaemonPath(
        { path: "/__t/x", isRelative: false },
        { ...files, mounts: [work], exists: () => false },
      ),
    ).toEqual({ kind: "path", path: "/__t/x" }));

  test.each([
    ["volumes: ['./x:/x']", { Binds: ["/srv/x:/x"] }],
    [
      "options: '--mount type=bind,source=./x,target=/x'",
      { Mounts: [{ Type: "bind", Source: "/srv/x", Target: "/x" }] },
    ],
  ])("the error names the service, the path and what to do: %s", (key, expected) => {
    const service = serviceOf(`db: {image: x, ${key}}`, { workspace: "/srv" });
    const attempt = (given: Partial<JobFiles>) => () => translateBinds(service, { ...files, ...given });
    expect(attempt({ exists: () => false })).toThrow(
      "db: the bind mount's source /srv/x does not exist in this job",
    );
    expect(attempt({ isDaemonRemote: true })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("`copy`") }),
    );
    expect(attempt({})().HostConfig).toEqual(expected);
  });

  test("modes and named volumes stay as they are", () => {
    const service = serviceOf("db: {image: x, volumes: ['/__w/app/app/sql:/sql:ro', 'data:/data']}");
    expect(translateBinds(service, { ...files, mounts: [work] }).HostConfig).toEqual({
      Binds: ["/home/runner/work/app/app/sql:/sql:ro", "data:/data"],
    });
  });
});
