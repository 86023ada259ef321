import { expect, test } from "vitest";
import type { ServiceRequest } from "../../src/request/request.ts";
import { serviceOn } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

const prepares = (script: string): ServiceRequest => ({
  ...aService("prepare", { command: ["sh", "-c", script] }),
  mayFinish: true,
});
const app: ServiceRequest = { ...aService("app"), dependsOn: [{ service: "prepare", until: "ready" }] };

test("a container that prepares others and exits has finished, and the others start", async () => {
  const started = aStart();
  await started.start(prepares("exit 0"), app);
  expect(started.log.lines).toContain("info: prepare: has finished after 0.0 s (exit code 0)");
  expect(JSON.parse(started.runner.outputs.services ?? "{}")).toMatchObject({ prepare: {}, app: {} });
  await started.stop();
  expect(started.log.lines.filter((line) => line.startsWith("warning"))).toEqual([]);
});

test.each([
  ["it fails", prepares("exit 3"), "prepare exited with code 3"],
  ["it is a server", { ...prepares("exit 0"), mayFinish: undefined as never }, "prepare exited with code 0"],
])("but not if %s", async (_, service, sentence) => {
  await expect(aStart().start(service, app)).rejects.toThrow(sentence);
});

test.each([
  [0, []],
  [1, [expect.stringMatching(/^warning: prepare exited with code 1 during the job/)]],
])("post says nothing about one that has finished during the job (%i)", async (exitCode, warnings) => {
  const started = aStart();
  await started.start({ ...aService("prepare"), mayFinish: true });
  serviceOn(started.host, "prepare").end(exitCode);
  await started.stop();
  expect(started.log.lines.filter((line) => line.startsWith("warning"))).toEqual(warnings);
});
