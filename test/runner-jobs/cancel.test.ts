import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aWorkflow, SLOW, start } from "./a-workflow.ts";

const run = aWorkflow();

/** Its post, which comes after that of every later step, says whether a main of ours still runs. */
const LOOK = "runs: { using: node24, main: look.mjs, post: look.mjs }";
const LOOK_PROGRAM = `
import { readdirSync, readFileSync } from "node:fs";
const lines = readdirSync("/proc").filter((pid) => /^[0-9]+$/.test(pid)).map((pid) => {
  try { return readFileSync("/proc/" + pid + "/cmdline", "utf8"); } catch { return ""; }
});
console.log("main runs:", lines.some((line) => line.includes("dist/main/index.js")));
`;

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "sibling-services-workspace-"));
  await mkdir(join(workspace, "look"));
  await writeFile(join(workspace, "look/action.yml"), LOOK);
  await writeFile(join(workspace, "look/look.mjs"), LOOK_PROGRAM);
});
afterEach(() => rm(workspace, { recursive: true }));

/** Runs while main, which nobody has told of the cancel, works on. */
const ALWAYS = "- { uses: ./look, if: always() }";

test("a cancelled job container's main, which no signal reaches, is stopped by post, and nothing is left", async () => {
  let cancel = () => {};
  const job = await run("container: node:24-slim", ["- uses: ./look", start(SLOW), ALWAYS].join("\n"), {
    workspace,
    onStart: (cancelJob) => {
      cancel = cancelJob;
    },
    onEvent: (event) => {
      if (event.kind === "line" && /first: +ready after/.test(event.line)) cancel();
    },
  });
  expect(job.conclusion, job.log).toBe("cancelled");
  // Before it, after the cancel, and, with the posts in reverse, before our post and after it.
  const looks = job.lines.filter((line) => line.startsWith("main runs: "));
  expect(looks, job.log).toEqual(["false", "true", "true", "false"].map((answer) => `main runs: ${answer}`));
  expect(job.log).toContain("the start step is still running: stopping it");
  expect(job.steps["Post org/sibling-services@v1"]).toBe("success");
  expect(job.log).toMatch(/removed 2 containers in/);
});
