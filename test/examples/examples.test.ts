import { globSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { asWorkflow, yamlBlocks } from "../../scripts/documents/yaml-blocks.ts";
import { connectDaemon } from "../bed/daemon.ts";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { runJob } from "../bed/runner/run-job.ts";
import { makeWorkspace } from "../e2e/workspace/make-workspace.ts";
import { installClients, installPackages } from "../ready/clients/install-clients.ts";
import { provideStandIns } from "./stand-ins/provide-stand-ins.ts";
import { untilReaped } from "./testcontainers/until-reaped.ts";

interface Job {
  readonly strategy?: { readonly matrix: { readonly include: readonly Record<string, unknown>[] } };
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

const bed = inject("bed");
const root = join(import.meta.dirname, "../..");
/** README.md's first two examples and its `export` need no registry but that of the images. */
const OF_README = /^README\.md:/;
const IMAGE_OF_AN_EXAMPLE = "api:test";

const workflows = [
  ...globSync("examples/*.yml", { cwd: root })
    .sort()
    .map((place) => ({ place, text: readFileSync(join(root, place), "utf8") })),
  ...yamlBlocks()
    .filter(
      ({ place, kind, text }) => OF_README.test(place) && kind === "steps" && text.includes("postgres:16"),
    )
    .map((block) => ({ place: block.place, text: asWorkflow(block) })),
];
const jobs = workflows.flatMap(({ place, text }) =>
  Object.entries((parse(text) as { jobs: Record<string, Job> }).jobs).flatMap(([name, job]) =>
    (job.strategy?.matrix.include ?? [{}]).map((matrix) => ({ place, text, name, job, matrix })),
  ),
);

let programs: string;
let standIns: AsyncDisposable;
beforeAll(async () => {
  standIns = await provideStandIns(bed.dockerHost);
  programs = await mkdtemp(join(tmpdir(), "sibling-services-programs-"));
  const app = join(import.meta.dirname, "app.ts");
  const library = await installPackages(join(import.meta.dirname, "testcontainers"), "testcontainers-");
  const npm = `#!/bin/sh\nCLIENTS="${await installClients()}" TESTCONTAINERS_LIBRARY="${library}" exec "${process.execPath}" --disable-warning=MODULE_TYPELESS_PACKAGE_JSON "${app}" "$@"\n`;
  await writeFile(join(programs, "npm"), npm);
  await chmod(join(programs, "npm"), 0o755);
  await mkdir(join(programs, "docker-configuration"));
}, 1_800_000);
afterAll(async () => {
  await connectDaemon(bed.dockerHost)
    .getImage(IMAGE_OF_AN_EXAMPLE)
    .remove({ force: true })
    .catch(() => undefined);
  await standIns[Symbol.asyncDispose]();
  await rm(programs, { recursive: true, force: true });
});

expectNothingLeft(bed.dockerHost);

test.each(jobs)(
  "$place, job $name, $matrix: succeeds, and its program has used every service that it is told of",
  async ({ text, name, job, matrix }) => {
    const folders = globSync("examples/*/", { cwd: root });
    await using workspace = await makeWorkspace({
      workflowText: text,
      copies: Object.fromEntries(folders.map((folder) => [folder, folder])),
    });
    const run = await runJob(bed, {
      workflow: text,
      job: name,
      workspace: workspace.folder,
      matrix,
      programs,
      actions: {
        "actions/cache@v4": join(import.meta.dirname, "cache"),
        "actions/upload-artifact@v4": join(import.meta.dirname, "upload-artifact"),
      },
    });
    expect(run.conclusion, run.log).toBe("success");
    await untilReaped(bed.dockerHost);
    const told = job.steps.flatMap(({ run: script, env = {} }) =>
      script === "npm test" ? Object.keys(env) : [],
    );
    for (const variable of told) {
      const isSkipped = matrix.cache === "" && variable === "REDIS_URL";
      if (!isSkipped)
        expect(run.lines).toContainEqual(expect.stringMatching(new RegExp(`^${variable}: \\w`)));
    }
  },
  600_000,
);
