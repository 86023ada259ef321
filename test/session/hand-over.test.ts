import { expect, test } from "vitest";
import { handOver } from "../../src/session/hand-over.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";
import { reachableRedis } from "../fakes/some-reachable-service.ts";

const place = { vantage: "runner-host", network: "n", jobHost: "172.18.0.1" };
const literal = (text: string) => [{ kind: "text" as const, text }];

test.each([
  ["the job has no proxy", {}, ["CACHE"]],
  ["the job has a proxy", { https_proxy: "http://proxy:3128" }, ["CACHE", "NO_PROXY", "no_proxy"]],
])("if %s, these are exported: %j %j", async (_, environment, names) => {
  const runner = recordingRunner(environment);
  const handedOut: (readonly string[])[] = [];
  const tools = {
    runner,
    log: recordingLog(),
    handedOut: (_services: unknown, exported: readonly string[]) => {
      handedOut.push(exported);
      return [];
    },
  };
  await handOver([reachableRedis], place, { exports: [{ name: "CACHE", template: literal("on") }] }, tools);
  expect(Object.keys(runner.exported)).toEqual(names);
  expect(handedOut).toEqual([names]);
  expect(runner.exported.NO_PROXY ?? "127.0.0.1").toBe("127.0.0.1");
});

test("a service that has done its work is not watched for by post", async () => {
  const runner = recordingRunner();
  const done = { ...reachableRedis, name: "migrate", hasDoneItsWork: true };
  const tools = { runner, log: recordingLog(), handedOut: () => [] };
  await handOver([reachableRedis, done], place, { exports: [] }, tools);
  expect(JSON.parse(runner.saved.services ?? "")).toMatchObject([{ name: "redis" }]);
  expect(runner.saved.services).not.toContain("migrate");
});
