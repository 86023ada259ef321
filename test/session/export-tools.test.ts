import { expect, test } from "vitest";
import { exportTools } from "../../src/session/export-tools.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";
import { reachableRedis } from "../fakes/some-reachable-service.ts";

const [PORT] = reachableRedis.ports as [(typeof reachableRedis.ports)[number]];

/** What a step exports whose job has this environment; `asked` are the hosts for which the place was asked. */
async function exporting(environment: Record<string, string>, ports = reachableRedis.ports) {
  const [runner, log] = [recordingRunner(environment), recordingLog()];
  let asked: readonly string[] = [];
  const toolEnvironment = async (provenHosts: readonly string[]) => {
    asked = provenHosts;
    const variables = { DOCKER_HOST: "tcp://ours:2375", TESTCONTAINERS_HOST_OVERRIDE: "10.0.0.1" };
    return { variables, host: "10.0.0.1", warnings: [] };
  };
  await exportTools([{ ...reachableRedis, ports }], toolEnvironment, { runner, log });
  return { exported: runner.exported, lines: log.lines, asked };
}

test("only hosts of published ports that a connection has proven lead to other containers", async () => {
  const { asked } = await exporting({}, [
    PORT,
    { ...PORT, host: "unproven", isProven: false },
    { ...PORT, host: "redis", route: "alias" },
  ]);
  expect(asked).toEqual(["127.0.0.1"]);
});

test.each([
  ["nothing", {}, ["DOCKER_HOST", "TESTCONTAINERS_HOST_OVERRIDE"], []],
  [
    "an empty value",
    { TESTCONTAINERS_HOST_OVERRIDE: "" },
    ["DOCKER_HOST", "TESTCONTAINERS_HOST_OVERRIDE"],
    [],
  ],
  [
    "the same value",
    { TESTCONTAINERS_HOST_OVERRIDE: "10.0.0.1" },
    ["DOCKER_HOST", "TESTCONTAINERS_HOST_OVERRIDE"],
    [],
  ],
  [
    "another value",
    { TESTCONTAINERS_HOST_OVERRIDE: "mine" },
    ["DOCKER_HOST"],
    ["notice: testcontainers: TESTCONTAINERS_HOST_OVERRIDE stays as this job has set it"],
  ],
  [
    "a variable of the daemon",
    { DOCKER_HOST: "tcp://mine" },
    ["DOCKER_HOST", "TESTCONTAINERS_HOST_OVERRIDE"],
    [],
  ],
])("where the job has set %s, these are exported: %j", async (_, environment, names, notices) => {
  const { exported, lines } = await exporting(environment);
  expect(Object.keys(exported)).toEqual(names);
  expect(lines.filter((line) => line.startsWith("notice"))).toEqual(notices);
});
