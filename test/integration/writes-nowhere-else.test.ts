import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { describeAsRoot } from "../bed/left-out.ts";
import { onReadOnlyMachine } from "../bed/read-only-machine.ts";
import { fileWatch, writtenPaths } from "../bed/watched-files.ts";
import type { StageOptions } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** A job's folders, each a place of its own; only RUNNER_TEMP and the workspace can be written. */
const FOLDERS = { HOME: "home", TMPDIR: "tmp", RUNNER_TEMP: "runner-temp", GITHUB_WORKSPACE: "workspace" };
let scene: string;
beforeEach(async () => {
  scene = await mkdtemp(join(tmpdir(), "sibling-services-writes-"));
  for (const name of Object.values(FOLDERS)) await mkdir(join(scene, name));
  await writeFile(join(scene, "workspace", "seed.sql"), "select 1;\n");
});
afterEach(() => rm(scene, { recursive: true }));

/** Runs a stage on a machine that cannot be written elsewhere, and notes where it tried to. */
async function watched(stage: string): Promise<Partial<StageOptions> & { attempts(): Promise<string[]> }> {
  const watch = await fileWatch();
  const notes = join(scene, "runner-temp", `${stage}.notes`);
  const environment = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, folder]) => [name, join(scene, folder)]),
  );
  let runnerFiles = "";
  const isFolderOf = (path: string) =>
    ["runner-temp", "workspace"].some((one) => path.startsWith(join(scene, one)));
  return {
    environment,
    around(command, folder) {
      runnerFiles = folder;
      return onReadOnlyMachine(watch(command, notes), [
        folder,
        join(scene, "runner-temp"),
        join(scene, "workspace"),
      ]);
    },
    attempts: async () =>
      (await writtenPaths(notes)).map((path) => {
        if (path.startsWith(`${runnerFiles}/`)) return `the runner's ${path.slice(runnerFiles.length + 1)}`;
        return isFolderOf(path) ? path.slice(scene.length + 1) : path;
      }),
  };
}

const services = `
redis: { image: "${images.redis}", ports: [6379], copy: ["seed.sql:/seed.sql"], options: --health-cmd "redis-cli ping" }
`;

describeAsRoot(() => {
  test("main and post write into the runner's files and nowhere else", async () => {
    const start = await watched("main");
    const main = await job.start(services, { ...start, inputs: { export: "REDIS={redis.address}" } });
    expect(main.output).not.toMatch(/^::error[ :]/m);
    expect(main.exitCode).toBe(0);
    expect(await start.attempts()).toEqual([
      "the runner's env",
      "the runner's output",
      "the runner's state",
      "the runner's summary",
    ]);
    const stop = await watched("post");
    const post = await job.stop(main, { logs: "always" }, stop);
    expect(post.output).toContain("removed 1 container");
    expect(await stop.attempts()).toEqual([]);
  });
});

describeAsRoot(() => {
  test("a start that fails writes logs into the folder that the user named, and nowhere else", async () => {
    const start = await watched("main");
    const main = await job.start(
      `box: { image: "${images.busybox}", command: [sh, -c, "echo sorry; exit 3"] }`,
      {
        ...start,
        inputs: { "log-directory": "logs" },
      },
    );
    expect(main.output).toMatch(/^::error(?: title=[^:]*)?::box exited with code 3/m);
    // A log is written under another name, with random digits, until it is whole.
    const attempts = (await start.attempts()).map((path) => path.replace(/[0-9a-f]{16}$/, "<digits>"));
    expect(attempts.filter((path) => !path.startsWith("the runner's "))).toEqual([
      "workspace/logs",
      "workspace/logs/.box.log.<digits>",
      "workspace/logs/box.log",
    ]);
    expect(await readdir(join(scene, "workspace"))).toEqual(["logs", "seed.sql"]);
  });
});
