import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../bed/command.ts";
import { describeAsRoot } from "../bed/left-out.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();
const services = `box: { image: "${images.busybox}", command: "sleep 600", options: --health-cmd true }`;

/** A folder on a disk of its own, without room. */
let fullDisk: string;
beforeAll(async () => {
  fullDisk = await mkdtemp(join(tmpdir(), "sibling-services-full-"));
  await runCommand("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", fullDisk]);
  for (const name of ["output", "state", "env", "summary"]) await writeFile(join(fullDisk, name), "");
  // One page is left to none of them.
  await writeFile(join(fullDisk, "filler"), "x".repeat(16_384)).catch(() => undefined);
});
afterAll(async () => {
  await runCommand("umount", [fullDisk]);
  await rm(fullDisk, { recursive: true });
});

describeAsRoot(() => {
  describe("a runner's file that cannot be written fails the step by one sentence, and nothing is left", () => {
    const full = (name: string) => join(fullDisk, name);

    test.each([
      ["outputs on a full disk", { GITHUB_OUTPUT: "output" }, "outputs"],
      ["state on a full disk", { GITHUB_STATE: "state" }, "state"],
      ["environment on a full disk", { GITHUB_ENV: "env" }, "environment variables"],
    ])("%s", async (_, files, what) => {
      const environment = Object.fromEntries(Object.entries(files).map(([key, name]) => [key, full(name)]));
      const main = await job.start(services, { environment, inputs: { export: "BOX={box.id}" } });
      expect(main.exitCode).toBe(1);
      const errors = main.output.match(/^::error(?: title=[^:]*)?::.*$/gm) ?? [];
      expect(errors).toEqual([
        expect.stringMatching(
          `^::error(?: title=[^:]*)?::could not write the runner's file for ${what}: .*ENOSPC.*%0AHint: `,
        ),
      ]);
    });

    test("outputs that are not there", async () => {
      const main = await job.start(services, { environment: { GITHUB_OUTPUT: "/nowhere/output" } });
      expect(main.output).toMatch(
        /^::error(?: title=[^:]*)?::could not write the runner's file for outputs: Missing file/m,
      );
    });

    test("except for the summary, which nothing depends on", async () => {
      const main = await job.start(services, { environment: { GITHUB_STEP_SUMMARY: full("summary") } });
      expect(main.output).toContain("::warning::the job summary could not be written: ");
      expect(main.exitCode).toBe(0);
    });
  });
});
