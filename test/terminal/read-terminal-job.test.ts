import { expect, test } from "vitest";
import { readTerminalJob } from "../../src/terminal/read-terminal-job.ts";
import { findSystem } from "../../src/terminal/systems.ts";

const errand = { verb: "up", folder: "/here", ownProcess: "p", owner: undefined } as const;

test("runs have sessions of their own, ups share theirs, and a word makes another one", () => {
  const sessionOf = (verb: "run" | "up", environment: Record<string, string> = {}, ownProcess = "p") =>
    readTerminalJob(environment, { ...errand, verb, ownProcess, system: undefined }).ownSession;
  expect(sessionOf("up")).toBe(sessionOf("up", {}, "another"));
  expect(sessionOf("run")).not.toBe(sessionOf("run", {}, "another"));
  expect(sessionOf("up", { SIBLING_SERVICES_SESSION: "second" })).not.toBe(sessionOf("up"));
});

test.each<[string, "run" | "up", Record<string, string>, boolean]>([
  ["GitLab numbers its jobs", "up", { CI_JOB_ID: "7", CI_PROJECT_PATH: "g/p" }, true],
  ["Buildkite", "up", { BUILDKITE: "true", BUILDKITE_JOB_ID: "u" }, true],
  ["Jenkins", "up", { JENKINS_URL: "u", BUILD_TAG: "jenkins-a-4" }, true],
  ["Jenkins without the name of the build", "up", { JENKINS_URL: "u" }, false],
  ["GoCD", "up", { GO_PIPELINE_NAME: "p", GO_JOB_NAME: "j" }, true],
  ["Woodpecker, in whichever step", "up", { CI: "woodpecker", CI_WORKFLOW_NAME: "w" }, true],
  ["Drone, in whichever step", "up", { DRONE: "true", DRONE_STAGE_NAME: "s" }, true],
  ["a run is told by its own process", "run", { CI_JOB_ID: "7", CI_PROJECT_PATH: "g/p" }, false],
  ["GitHub's names are those of a whole matrix", "up", { GITHUB_ACTIONS: "true", GITHUB_JOB: "test" }, false],
  ["a person's terminal", "up", {}, false],
])("whether a job's names are enough to find its services again: %s", (_, verb, environment, isEnough) => {
  const system = findSystem(environment);
  expect(readTerminalJob(environment, { ...errand, verb, system }).hasUniqueNames).toBe(isEnough);
});

test("jobs of two servers never share their services", () => {
  const sessionOf = (server: string) => {
    const environment = { CI_JOB_ID: "7", CI_PROJECT_PATH: "g/p", CI_SERVER_URL: server };
    return readTerminalJob(environment, { ...errand, system: findSystem(environment) }).ownSession;
  };
  expect(sessionOf("https://one.example")).not.toBe(sessionOf("https://two.example"));
});
