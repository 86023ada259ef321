import type { Job } from "../job/job.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The job as GitHub's runner and its relatives (act, Gitea, Forgejo) describe it in a step's environment. */
export function readJob(environment: Environment): Job {
  const read = (name: string) => environment[name] || undefined;
  return {
    front: "actions",
    repository: read("GITHUB_REPOSITORY"),
    run: read("GITHUB_RUN_ID"),
    runAttempt: read("GITHUB_RUN_ATTEMPT"),
    name: read("GITHUB_JOB"),
    step: read("GITHUB_ACTION"),
    runner: read("RUNNER_NAME"),
    actor: read("GITHUB_ACTOR"),
    server: read("GITHUB_SERVER_URL"),
    workspace: read("GITHUB_WORKSPACE"),
    temporaryFolder: read("RUNNER_TEMP"),
    containerName: read("JOB_CONTAINER_NAME"),
    operatingSystem: read("RUNNER_OS"),
    isOnGithubsRunner: environment.RUNNER_ENVIRONMENT === "github-hosted",
    pod: podOf(environment),
    daemonPatienceSeconds: patienceOf(environment),
    ownSession: undefined,
    hasUniqueNames: false,
    owner: undefined,
    pipeline: undefined,
  };
}

/** Container hooks name their pods so (runner-container-hooks packages/k8s/src/k8s/settings.ts). */
function podOf({ KUBERNETES_SERVICE_HOST: cluster, HOSTNAME: name }: Environment): Job["pod"] {
  if (!cluster) return undefined;
  return name?.endsWith("-workflow") ? "of-container-hooks" : "of-the-runner";
}

/** actions-runner-controller sets the variable beside a daemon that starts together with the runner. */
function patienceOf({ RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: text }: Environment): number | undefined {
  const seconds = Number(text);
  return seconds > 0 ? seconds : undefined;
}
