import { describe, expect, test } from "vitest";
import { readJob } from "../../src/actions/read-job.ts";
import type { Job } from "../../src/job/job.ts";
import { aJob } from "../fakes/a-job.ts";

describe("a job as its runner describes it", () => {
  test("by names", () => {
    const environment = {
      GITHUB_REPOSITORY: "org/app",
      GITHUB_RUN_ID: "7",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_JOB: "tests",
      GITHUB_ACTION: "db",
      RUNNER_NAME: "machine",
      GITHUB_ACTOR: "octocat",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_WORKSPACE: "/_work/app/app",
      RUNNER_TEMP: "/_work/_temp",
      JOB_CONTAINER_NAME: "act-tests",
    };
    expect(readJob(environment)).toEqual(
      aJob({
        repository: "org/app",
        run: "7",
        runAttempt: "2",
        name: "tests",
        step: "db",
        runner: "machine",
        actor: "octocat",
        server: "https://github.com",
        workspace: "/_work/app/app",
        temporaryFolder: "/_work/_temp",
        containerName: "act-tests",
      }),
    );
  });

  test("of which nothing is known, or all of it is empty", () => {
    expect(readJob({})).toEqual(aJob());
    const empty = { GITHUB_REPOSITORY: "", RUNNER_TEMP: "", KUBERNETES_SERVICE_HOST: "" };
    expect(readJob(empty)).toEqual(aJob());
  });

  const cluster = { KUBERNETES_SERVICE_HOST: "10.0.0.1" };
  test.each<[string, Record<string, string>, Partial<Job>]>([
    ["on Windows", { RUNNER_OS: "Windows" }, { operatingSystem: "Windows" }],
    ["on GitHub's machines", { RUNNER_ENVIRONMENT: "github-hosted" }, { isOnGithubsRunner: true }],
    ["on other machines", { RUNNER_ENVIRONMENT: "self-hosted" }, {}],
    ["in its runner's pod", { ...cluster, HOSTNAME: "runner-1" }, { pod: "of-the-runner" }],
    ["in a pod without a name", cluster, { pod: "of-the-runner" }],
    ["in a pod of its own", { ...cluster, HOSTNAME: "runner-1-workflow" }, { pod: "of-container-hooks" }],
    ["on a machine with a pod's name", { HOSTNAME: "runner-1-workflow" }, {}],
    ["beside a late daemon", { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "90" }, { daemonPatienceSeconds: 90 }],
    ["whose runner does not wait", { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "0" }, {}],
    ["whose runner waits for no number", { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "long" }, {}],
  ])("%s", (_, environment, known) => expect(readJob(environment)).toEqual(aJob(known)));
});
