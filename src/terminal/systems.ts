import type { System } from "./system.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const has = (name: string) => (environment: Environment) => Boolean(environment[name]);

const OF_ACTIONS = {
  repository: ["GITHUB_REPOSITORY"],
  run: ["GITHUB_RUN_ID"],
  attempt: ["GITHUB_RUN_ATTEMPT"],
  job: ["GITHUB_JOB"],
  runner: ["RUNNER_NAME"],
  actor: ["GITHUB_ACTOR"],
  workspace: ["GITHUB_WORKSPACE"],
  folding: "github",
} as const;

/** The first that is here counts: some set the variables of others too. */
const SYSTEMS: readonly System[] = [
  { name: "Forgejo Actions", isHere: has("FORGEJO_ACTIONS"), ...OF_ACTIONS },
  { name: "Gitea Actions", isHere: has("GITEA_ACTIONS"), ...OF_ACTIONS },
  { name: "GitHub Actions", isHere: has("GITHUB_ACTIONS"), ...OF_ACTIONS },
  {
    name: "Woodpecker",
    // Its CI is not `true`.
    isHere: ({ CI, CI_SYSTEM_NAME }) => CI === "woodpecker" || CI_SYSTEM_NAME === "woodpecker",
    repository: ["CI_REPO"],
    run: ["CI_PIPELINE_NUMBER"],
    // A matrix has one name and many numbers.
    job: ["CI_WORKFLOW_NAME", "CI_WORKFLOW_NUMBER"],
    runner: ["CI_SYSTEM_HOST"],
    workspace: ["CI_WORKSPACE"],
    server: ["CI_SYSTEM_URL"],
    folding: "none",
    // pipeline/frontend/yaml/compiler/compiler.go gives both the same name.
    pipeline: {
      network: { kind: "named", pattern: /^wp_.+_default$/ },
      volume: { kind: "named as the network" },
    },
  },
  {
    name: "Drone",
    isHere: has("DRONE"),
    repository: ["DRONE_REPO"],
    run: ["DRONE_BUILD_NUMBER"],
    job: ["DRONE_STAGE_NAME", "DRONE_STAGE_NUMBER"],
    runner: ["DRONE_RUNNER_HOSTNAME"],
    workspace: ["DRONE_WORKSPACE"],
    server: ["DRONE_SYSTEM_HOST", "DRONE_DOCKER_NETWORK_ID"],
    folding: "none",
    pipeline: {
      network: { kind: "given", variable: "DRONE_DOCKER_NETWORK_ID" },
      volume: { kind: "given", variable: "DRONE_DOCKER_VOLUME_ID" },
    },
  },
  {
    name: "GitLab CI",
    // gitlab-ci-local sets GITLAB_CI=false.
    isHere: ({ CI_JOB_ID, CI_PROJECT_PATH }) => Boolean(CI_JOB_ID && CI_PROJECT_PATH),
    repository: ["CI_PROJECT_PATH"],
    run: ["CI_PIPELINE_ID"],
    job: ["CI_JOB_ID"],
    runner: ["CI_RUNNER_ID", "CI_CONCURRENT_ID"],
    workspace: ["CI_PROJECT_DIR"],
    server: ["CI_SERVER_URL"],
    folding: "gitlab",
  },
  {
    name: "Buildkite",
    isHere: has("BUILDKITE"),
    repository: ["BUILDKITE_ORGANIZATION_SLUG", "BUILDKITE_PIPELINE_SLUG"],
    run: ["BUILDKITE_BUILD_ID"],
    attempt: ["BUILDKITE_RETRY_COUNT"],
    job: ["BUILDKITE_JOB_ID"],
    runner: ["BUILDKITE_AGENT_NAME"],
    workspace: ["BUILDKITE_BUILD_CHECKOUT_PATH"],
    server: ["BUILDKITE_AGENT_ENDPOINT"],
    folding: "buildkite",
  },
  {
    name: "Jenkins",
    isHere: ({ JENKINS_URL, BUILD_TAG, JOB_NAME }) => Boolean(JENKINS_URL || (BUILD_TAG && JOB_NAME)),
    repository: ["JOB_NAME"],
    run: ["BUILD_NUMBER"],
    job: ["BUILD_TAG"],
    runner: ["NODE_NAME", "EXECUTOR_NUMBER"],
    workspace: ["WORKSPACE"],
    server: ["JENKINS_URL"],
    folding: "none",
  },
  {
    name: "GoCD",
    isHere: has("GO_PIPELINE_NAME"),
    repository: ["GO_PIPELINE_NAME"],
    run: ["GO_PIPELINE_COUNTER"],
    job: ["GO_STAGE_NAME", "GO_STAGE_COUNTER", "GO_JOB_NAME", "GO_JOB_RUN_INDEX"],
    runner: ["GO_AGENT_UUID"],
    workspace: ["GO_WORKING_DIR"],
    server: ["GO_SERVER_URL"],
    folding: "none",
  },
  {
    name: "TeamCity",
    isHere: has("TEAMCITY_VERSION"),
    repository: ["TEAMCITY_PROJECT_NAME"],
    run: ["BUILD_NUMBER"],
    job: ["TEAMCITY_BUILDCONF_NAME"],
    runner: ["AGENT_NAME"],
    workspace: ["TEAMCITY_BUILD_CHECKOUTDIR"],
    folding: "teamcity",
  },
  {
    name: "Azure Pipelines",
    isHere: has("TF_BUILD"),
    repository: ["BUILD_REPOSITORY_NAME"],
    run: ["BUILD_BUILDID"],
    attempt: ["SYSTEM_JOBATTEMPT"],
    job: ["SYSTEM_JOBID"],
    runner: ["AGENT_NAME"],
    actor: ["BUILD_REQUESTEDFOR"],
    workspace: ["BUILD_SOURCESDIRECTORY"],
    folding: "azure",
  },
  {
    name: "CircleCI",
    isHere: has("CIRCLECI"),
    repository: ["CIRCLE_PROJECT_USERNAME", "CIRCLE_PROJECT_REPONAME"],
    run: ["CIRCLE_WORKFLOW_ID"],
    job: ["CIRCLE_JOB", "CIRCLE_BUILD_NUM", "CIRCLE_NODE_INDEX"],
    runner: [],
    workspace: [],
    folding: "none",
  },
  {
    name: "Bitbucket Pipelines",
    isHere: has("BITBUCKET_BUILD_NUMBER"),
    repository: ["BITBUCKET_REPO_FULL_NAME"],
    run: ["BITBUCKET_BUILD_NUMBER"],
    job: ["BITBUCKET_STEP_UUID"],
    runner: [],
    workspace: ["BITBUCKET_CLONE_DIR"],
    folding: "none",
  },
  {
    // It needs no variables of its own to be known as a CI.
    name: "an unknown CI",
    isHere: has("CI"),
    repository: [],
    run: [],
    job: [],
    runner: [],
    workspace: [],
    folding: "none",
  },
];

/** The CI whose job this is; `undefined` at a person's own terminal. */
export function findSystem(environment: Environment): System | undefined {
  return SYSTEMS.find(({ isHere }) => isHere(environment));
}
