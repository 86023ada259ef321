import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { obeyedCommands } from "../step/obeyed-commands.ts";
import type { StageRun } from "../step/run-step.ts";
import { ATTACKS } from "./hostile/attacks.ts";
import { FIELDS, type Inputs } from "./hostile/fields.ts";
import { inParallel } from "./job-run.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";

/** All that we ever tell the runner. */
const OUR_COMMANDS = /^(group|endgroup|debug|notice|warning|error|add-mask):/;
const OUR_VARIABLES = ["GIVEN"];
const OUR_STATE = ["session", "main-ended", "swept", "services", "output-names"];
const OUR_OUTPUT = /^(services|network|vantage|job-host|box-(host|address|id|url|port(-80)?))$/;

let folder: string;
let mark: string;
let tried = 0;
let taken = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-hostile-"));
  mark = join(folder, "pwned");
});
afterAll(async () => {
  console.log(`hostile values tried: ${tried}, taken as they are: ${taken}, sessions run: ${tried}`);
  await rm(folder, { recursive: true });
});

/** Letters, digits, and characters that mean nothing; all others as numbers. */
const SAFE = String.raw`[\p{L}\p{N} .,/()-]|&#\d+;`;
const CELL = `<code>(?:${SAFE})*</code>`;
/** Every line that a job summary of ours may have. */
const LINES_OF_A_SUMMARY = [
  "",
  `### (?:${SAFE})+`,
  "\\| service \\| image \\| address \\| ready after \\| decided by \\| route \\|",
  "(?:\\| --- ){6}\\|",
  `\\| ${[CELL, `${CELL}(?:<br>${CELL})?`, CELL, "\\d+\\.\\d s", CELL, "[a-z -]+"].join(" \\| ")} \\|`,
  `(?:${SAFE}|${CELL})*<br>`,
  "```mermaid",
  '%%\\{init: \\{"gantt": \\{"leftPadding": \\d+\\}\\}\\}%%',
  "gantt",
  " {4}dateFormat x",
  " {4}axisFormat (?:%-M:%S|%-S s|%-S\\.%L s)",
  " {4}section [\\w.-]+(?:…[\\w.-]+)?\u200b+",
  " {4}(?:pull|start|wait|after-ready) \\d[\\w. ]* s :\\d+, \\d+",
  "```",
].map((line) => new RegExp(`^(?:${line})$`, "u"));

/** The lines of a summary that a value has changed or added; between `<pre>` and `</pre>` only tags mean something. */
function strangeLines(summary: string): string[] {
  const outside = summary.replace(/^<pre>\n([^<>]*)\n<\/pre>$/gm, "");
  return outside.split("\n").filter((line) => !LINES_OF_A_SUMMARY.some((known) => known.test(line)));
}

function expectInItsPlace(run: StageRun): void {
  const obeyed = obeyedCommands(run.output);
  expect(obeyed.filter((one) => !OUR_COMMANDS.test(one) || one === "add-mask:e")).toEqual([]);
  expect(Object.keys(run.environment).filter((name) => !OUR_VARIABLES.includes(name))).toEqual([]);
  expect(Object.keys(run.state).filter((name) => !OUR_STATE.includes(name))).toEqual([]);
  expect(Object.keys(run.outputs).filter((name) => !OUR_OUTPUT.test(name))).toEqual([]);
  expect(strangeLines(run.summary)).toEqual([]);
}

async function expectNoMoreRights(main: StageRun): Promise<void> {
  const { id } = JSON.parse(main.state.session?.startsWith("{") ? main.state.session : "{}");
  if (id === undefined) return;
  const filters = JSON.stringify({ label: [`sibling-services.session=${id}`] });
  for (const { Id } of await docker.listContainers({ all: true, filters })) {
    const { HostConfig, Mounts } = await docker.getContainer(Id).inspect();
    expect(HostConfig.Privileged).toBe(false);
    expect(Mounts.filter(({ Source }) => Source === "/")).toEqual([]);
  }
}

/** A job with this value, whose post is past; returns how it took it. */
async function tryValue({ services, ...inputs }: Inputs): Promise<"taken" | "refused"> {
  const main = await job.start(services, { inputs, files: { file: "x" } });
  expect(main.output).not.toContain("failed unexpectedly");
  expectInItsPlace(main);
  await expectNoMoreRights(main);
  const post = await job.stop(main, { logs: "always" });
  expect(post.exitCode).toBe(0);
  expectInItsPlace({ ...post, state: {} });
  return main.exitCode === 0 ? "taken" : "refused";
}

/** All attacks; in the short run two of them, other ones for each field. */
function attacksOn(field: string): [string, string][] {
  const all = Object.entries(ATTACKS).map(([name, attack]): [string, string] => [name, attack(mark)]);
  if (isWhole) return all;
  const at = Object.keys(FIELDS).indexOf(field) * 2;
  return [...all, ...all].slice(at % all.length, (at % all.length) + 2);
}

describe("a hostile value stays in its place", () => {
  test.each(Object.entries(FIELDS))("in %s", { timeout: 120_000 }, async (field, carry) => {
    const complaints: string[] = [];
    await inParallel(attacksOn(field), 4, async ([name, attack]) => {
      tried += 1;
      const verdict = await tryValue(carry(attack, images)).catch((error: Error) => error);
      if (verdict instanceof Error) complaints.push(`${name}: ${verdict.stack}`);
      if (verdict === "taken") taken += 1;
    });
    expect(complaints).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});
