import { randomUUID } from "node:crypto";
import { dockerProgram } from "./docker-program.ts";
import { fillIn } from "./expressions.ts";
import { type ContainerDefinition, type JobContainers, startContainers } from "./job-container.ts";
import type { JobEvent } from "./job-event.ts";
import type { JobState, StepGroup } from "./job-state.ts";
import { scopeOf } from "./job-state.ts";
import type { JobMessage } from "./messages.ts";
import { endOrphans } from "./processes.ts";
import { runSteps } from "./run-steps.ts";
import { inTheContainer, onTheMachine } from "./step-host.ts";
import { makeWorkFolder, type WorkFolder } from "./work-folder.ts";
import { asContainer, type JobDefinition, readJob } from "./workflow.ts";

/**
 * Runs a job as GitHub's runner does (runner JobExtension.cs, StepsRunner.cs): set up, "Initialize containers", the
 * steps, their posts in reverse, "Stop containers", and the end of what was left running.
 */
export async function runJob(
  message: JobMessage,
  cancelled: AbortSignal,
  tell: (event: JobEvent) => void,
): Promise<void> {
  const definition = readJob(message.workflow, message.job);
  const folders = await makeWorkFolder(message);
  const trackingId = `github_${randomUUID()}`;
  const say = (line: string) => tell({ kind: "line", step: "", line });
  const docker = dockerProgram(message.environment, folders.work, say);
  const root: StepGroup = { steps: {}, inputs: {}, environment: {}, status: "success" };
  const containers = await initializeContainers(definition, folders, docker, message);
  const host =
    containers?.job === undefined
      ? onTheMachine(folders, { ...message.environment, RUNNER_TRACKING_ID: trackingId })
      : inTheContainer(folders, containers.job, docker);
  const state: JobState = {
    ...{ folders, host, docker, containers, cancelled, root, tell },
    github: githubContext(message, folders.workspace),
    runner: runnerContext(folders),
    matrix: message.matrix,
    actions: message.actions,
    environment: {},
    paths: [],
    masks: [message.github.token ?? TOKEN],
    posts: [],
  };
  for (const [name, value] of Object.entries(definition.env ?? {})) {
    state.environment[name] = fillIn(String(value), scopeOf(state, root, {}));
  }
  await runSteps(definition.steps, root, state);
  for (const post of state.posts.reverse()) await post.run();
  await containers?.stop();
  await endOrphans(trackingId);
  tell({ kind: "job", conclusion: cancelled.aborted ? "cancelled" : root.status });
}

const TOKEN = "the-token-of-this-job";

/** A job on the machine without services has no network. */
async function initializeContainers(
  definition: JobDefinition,
  folders: WorkFolder,
  docker: ReturnType<typeof dockerProgram>,
  { environment }: JobMessage,
): Promise<JobContainers | undefined> {
  const job = asContainer(definition.container);
  const services: Record<string, ContainerDefinition> = {};
  for (const [name, service] of Object.entries(definition.services ?? {})) {
    const container = asContainer(service);
    if (container !== undefined) services[name] = container;
  }
  if (job === undefined && Object.keys(services).length === 0) return undefined;
  const socket = (environment.DOCKER_HOST ?? "").replace(/^unix:\/\//, "") || "/var/run/docker.sock";
  return startContainers({ job, services }, folders, socket, docker);
}

function githubContext(message: JobMessage, workspace: string): Record<string, string> {
  return {
    actor: "octocat",
    event_name: "push",
    job: message.job,
    ref: "refs/heads/main",
    repository: "org/project",
    run_attempt: "1",
    run_id: "1234567890",
    run_number: "1",
    server_url: "https://github.com",
    sha: "0".repeat(40),
    token: TOKEN,
    workflow: "tests",
    workspace,
    ...message.github,
  };
}

function runnerContext(folders: WorkFolder): Record<string, string> {
  return {
    arch: "X64",
    environment: "self-hosted",
    name: "emulated",
    os: "Linux",
    temp: folders.temporary,
    tool_cache: folders.tools,
    workspace: folders.workspace.replace(/\/[^/]*$/, ""),
  };
}
