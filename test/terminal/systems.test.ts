import { describe, expect, test } from "vitest";
import { readTerminalJob } from "../../src/terminal/read-terminal-job.ts";
import { findSystem } from "../../src/terminal/systems.ts";

/** What each system sets in its jobs, and what it is taken for. */
const JOBS: [
  string,
  Record<string, string>,
  { repository?: string; run?: string; name?: string; runner?: string },
][] = [
  [
    "GitLab CI",
    {
      CI: "true",
      GITLAB_CI: "true",
      CI_JOB_ID: "7",
      CI_PIPELINE_ID: "5",
      CI_PROJECT_PATH: "shop/api",
      CI_RUNNER_ID: "3",
      CI_CONCURRENT_ID: "0",
    },
    { repository: "shop/api", run: "5", name: "7", runner: "3/0" },
  ],
  // gitlab-ci-local
  [
    "GitLab CI",
    { CI: "true", GITLAB_CI: "false", CI_JOB_ID: "7", CI_PROJECT_PATH: "shop/api" },
    { name: "7" },
  ],
  [
    "Buildkite",
    {
      CI: "true",
      BUILDKITE: "true",
      BUILDKITE_ORGANIZATION_SLUG: "o",
      BUILDKITE_PIPELINE_SLUG: "p",
      BUILDKITE_BUILD_ID: "b",
      BUILDKITE_JOB_ID: "j",
      BUILDKITE_AGENT_NAME: "a",
    },
    { repository: "o/p", run: "b", name: "j", runner: "a" },
  ],
  [
    "Jenkins",
    {
      JENKINS_URL: "http://j",
      JOB_NAME: "shop/main",
      BUILD_NUMBER: "4",
      BUILD_TAG: "jenkins-shop-main-4",
      NODE_NAME: "n",
      EXECUTOR_NUMBER: "1",
    },
    { repository: "shop/main", run: "4", name: "jenkins-shop-main-4", runner: "n/1" },
  ],
  [
    "GoCD",
    {
      GO_PIPELINE_NAME: "p",
      GO_PIPELINE_COUNTER: "3",
      GO_STAGE_NAME: "s",
      GO_STAGE_COUNTER: "1",
      GO_JOB_NAME: "j",
    },
    { repository: "p", run: "3", name: "s/1/j/" },
  ],
  [
    "Woodpecker",
    {
      CI: "woodpecker",
      CI_REPO: "o/r",
      CI_PIPELINE_NUMBER: "9",
      CI_WORKFLOW_NAME: "w",
      CI_WORKFLOW_NUMBER: "2",
    },
    { repository: "o/r", run: "9", name: "w/2" },
  ],
  [
    "Drone",
    {
      CI: "true",
      DRONE: "true",
      DRONE_REPO: "o/r",
      DRONE_BUILD_NUMBER: "2",
      DRONE_STAGE_NAME: "s",
      DRONE_STAGE_NUMBER: "1",
    },
    { run: "2", name: "s/1" },
  ],
  [
    "Forgejo Actions",
    {
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITEA_ACTIONS: "true",
      FORGEJO_ACTIONS: "true",
      GITHUB_RUN_ID: "1",
    },
    { run: "1" },
  ],
  ["Gitea Actions", { CI: "true", GITHUB_ACTIONS: "true", GITEA_ACTIONS: "true" }, {}],
  [
    "GitHub Actions",
    { CI: "true", GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "o/r", GITHUB_JOB: "test" },
    { repository: "o/r", name: "test" },
  ],
  ["TeamCity", { TEAMCITY_VERSION: "2026.1", BUILD_NUMBER: "8" }, { run: "8" }],
  ["Azure Pipelines", { TF_BUILD: "True", BUILD_BUILDID: "8", SYSTEM_JOBID: "x" }, { run: "8", name: "x" }],
  ["CircleCI", { CI: "true", CIRCLECI: "true", CIRCLE_JOB: "t", CIRCLE_BUILD_NUM: "6" }, { name: "t/6/" }],
  [
    "Bitbucket Pipelines",
    { CI: "true", BITBUCKET_BUILD_NUMBER: "3", BITBUCKET_STEP_UUID: "{u}" },
    { run: "3", name: "{u}" },
  ],
  ["an unknown CI", { CI: "1" }, {}],
];

const errand = { verb: "up", folder: "/here", ownProcess: "p", owner: undefined } as const;

describe("a job names itself by its CI's variables", () => {
  test.each(JOBS)("%s", (name, environment, known) => {
    const system = findSystem(environment);
    expect(system?.name).toBe(name);
    expect(readTerminalJob(environment, { ...errand, system })).toMatchObject(known);
  });

  test.each([{}, { CI: "" }])("a person's terminal has none: %j", (environment) => {
    const system = findSystem(environment);
    expect(system).toBeUndefined();
    const job = readTerminalJob(environment, { ...errand, system });
    expect(job).toMatchObject({ repository: undefined, run: undefined, name: undefined, workspace: "/here" });
  });
});
