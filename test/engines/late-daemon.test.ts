import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine } from "./bed/job.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach, refuse } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

/** actions-runner-controller's `dind` mode: a pod in which runner and daemon start together, and share a network. */
describe("a daemon that comes up after the step has begun, its socket named by DOCKER_HOST", () => {
  let pod: Namespace;
  let daemon: SecondDaemon;
  let coming: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    pod = await makeNamespace();
    daemon = await startSecondDaemon(debianDocker, pod.enter);
    await loadImages(daemon.dockerHost);
  }, 180_000);
  afterAll(async () => {
    await coming;
    await daemon?.[Symbol.asyncDispose]();
    await pod?.[Symbol.asyncDispose]();
  }, 60_000);

  test.for<[string, Record<string, string>]>([
    ["with RUNNER_WAIT_FOR_DOCKER_IN_SECONDS", { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "120" }],
    ["without", {}],
  ])("three seconds later, %s", async ([name, variables]) => {
    const reached = await reach(`a daemon that is three seconds late, ${name}`, onThisMachine(pod.enter), {
      dockerHost: daemon.dockerHost,
      environment: { ...variables, DOCKER_HOST: daemon.dockerHost },
      async before() {
        await daemon.goDown("SIGTERM");
        coming = pause(3_000).then(daemon.comeBack);
      },
    });
    expect(reached).toMatchObject({ vantage: "daemon-host", postgres: "published 127.0.0.1" });
    await coming;
  });

  test("one that does not come within the time that the runner gives is reported", async () => {
    await daemon.goDown("SIGTERM");
    const environment = { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "1", DOCKER_HOST: daemon.dockerHost };
    const sentence = await refuse("a daemon that does not come", onThisMachine(pod.enter), { environment });
    await daemon.comeBack();
    expect(sentence).toMatch(
      /^no Docker daemon: the socket \S+docker.sock does not exist in this job\nHint: Check DOCKER_HOST/,
    );
  });
});
