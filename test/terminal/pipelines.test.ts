import { expect, test } from "vitest";
import { readTerminalJob } from "../../src/terminal/read-terminal-job.ts";
import { pipelineOf } from "../../src/terminal/system.ts";
import { findSystem } from "../../src/terminal/systems.ts";

const DRONE = {
  CI: "true",
  DRONE: "true",
  DRONE_DOCKER_NETWORK_ID: "drone-n",
  DRONE_DOCKER_VOLUME_ID: "drone-v",
};

test.each<[string, Record<string, string>, string, string | undefined, string | undefined]>([
  [
    "Woodpecker's has its name",
    { CI: "woodpecker" },
    "wp_01j_7_default",
    "wp_01j_7_default",
    "wp_01j_7_default",
  ],
  ["the agent's own is not the pipeline's", { CI: "woodpecker" }, "woodpecker_default", undefined, undefined],
  ["Drone's is in a variable", DRONE, "drone-n", "drone-n", "drone-v"],
  ["another pipeline's", DRONE, "drone-other", undefined, undefined],
  ["a Drone that tells no volume", { ...DRONE, DRONE_DOCKER_VOLUME_ID: "" }, "drone-n", "drone-n", undefined],
  ["a Drone that tells nothing", { CI: "true", DRONE: "true" }, "drone-n", undefined, undefined],
])("the network and the volume of a pipeline: %s", (_, environment, name, network, volume) => {
  const pipeline = pipelineOf(findSystem(environment), environment);
  expect(pipeline?.isNetwork(name)).toBe(network !== undefined);
  if (network !== undefined) expect(pipeline?.volumeBeside(network)).toBe(volume);
});

test.each([{ CI: "true", BUILDKITE: "true" }, { CI_JOB_ID: "7", CI_PROJECT_PATH: "g/p" }, {}])(
  "there is no pipeline if steps share a container or a machine: %j",
  (environment) => {
    expect(pipelineOf(findSystem(environment), environment)).toBeUndefined();
  },
);

test("the services of run end with it, in a pipeline too", () => {
  const pipelineIn = (verb: "run" | "up") =>
    readTerminalJob(DRONE, {
      verb,
      folder: "/here",
      ownProcess: "p",
      owner: undefined,
      system: findSystem(DRONE),
    }).pipeline;
  expect(pipelineIn("run")).toBeUndefined();
  expect(pipelineIn("up")).toMatchObject({ system: "Drone" });
});
