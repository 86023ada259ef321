import type { Clock } from "../clock.ts";
import type { WorkspaceTree } from "../containers/copy/workspace-tree.ts";
import type { JobFiles } from "../containers/job-files.ts";
import { type DockerHost, formatDockerHost } from "../docker/docker-host.ts";
import type { Engine } from "../docker/engine.ts";
import type { DaemonChoice } from "../docker/find-docker-host.ts";
import type { Log } from "../log.ts";
import type { Surroundings } from "../reachability/surroundings.ts";
import type { Runner } from "../runner.ts";
import { bringUpAll } from "./bring-up-all.ts";
import { refuseTooOldDaemon } from "./check-ability.ts";
import { connectDaemon } from "./connect-daemon.ts";
import { watchEnds } from "./end-watch.ts";
import { handOver } from "./hand-over.ts";
import { prepareStage } from "./prepare-stage.ts";
import type { Inputs } from "./read-inputs.ts";
import { formatSavedSession, STATE_NAME } from "./saved-session.ts";
import { labelsOfSession, newSession } from "./session.ts";
import { sweep } from "./sweep.ts";
import { identify, type ProcessTable } from "./worker-process.ts";
import { type HostsFile, writeHosts } from "./write-hosts.ts";

/** Later steps of the same job find the job's session by this variable. */
export const JOB_SESSION_VARIABLE = "SIBLING_SERVICES_JOB_SESSION";

/** The outside of a start. */
export interface StartTools {
  readonly runner: Runner;
  readonly log: Log;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly daemon: DaemonChoice;
  /** The daemon's address as published ports have it, where ssh knows it by another name. */
  readonly daemonHost: DockerHost;
  readonly surroundings: Surroundings;
  readonly processes: ProcessTable;
  readonly hostsFile: HostsFile;
  readonly files: Pick<JobFiles, "workspace" | "exists">;
  readonly tree: WorkspaceTree;
  findListener(hostPort: number): string | undefined;
  /** Aborts when the runner cancels the step. */
  readonly signal: AbortSignal;
}

/** How long a daemon that somebody named may take to come up, unless the runner says so itself. */
const DAEMON_PATIENCE_SECONDS = 20;

/** Main's story: from the request to addresses that later steps can use. Throws `UserError` for what the user can mend. */
export async function startSession(inputs: Inputs, tools: StartTools): Promise<void> {
  const { request, settings } = inputs;
  const { runner, log, clock, engine, daemon, processes, signal } = tools;
  for (const { credentials } of request.services)
    if (credentials !== undefined) runner.mask(credentials.password);
  for (const notice of request.notices) log.notice(notice);
  const facts = await connectDaemon(daemon, engine, {
    clock,
    log,
    signal,
    patienceMs: patienceMs(runner),
    about: { ...tools.surroundings, environment: runner.environment() },
  });
  log.info(`Docker ${facts.version} (API ${facts.apiVersion}) at ${daemon.text}`);
  refuseTooOldDaemon(request.services, facts);

  const session = newSession(runner.environment()[JOB_SESSION_VARIABLE]);
  const main = identify(processes.ownPid, processes);
  runner.saveState(
    STATE_NAME,
    formatSavedSession({ session, dockerHost: formatDockerHost(daemon.host), main }),
  );
  runner.exportVariable(JOB_SESSION_VARIABLE, session.jobSession);

  await sweep(session.jobSession, { engine, processes, isDaemonLocal: daemon.host.kind === "socket", log });
  if (request.services.length === 0) {
    runner.setOutput("services", "{}");
    log.notice("there is no service to start");
    return;
  }
  const stage = await prepareStage(session, settings, facts, tools);
  const stopWatching = new AbortController();
  try {
    const ends = await watchEnds(labelsOfSession(session.id), engine.containers, stopWatching.signal);
    const services = await log.group("Start services", () =>
      bringUpAll(request.services, stage, { ...tools, ends }),
    );
    if (settings.hostsFile) await writeHosts(services, stage, { ...tools, containers: engine.containers });
    await handOver(services, stage, inputs, tools);
  } finally {
    stopWatching.abort();
  }
}

/** actions-runner-controller sets the variable beside a daemon that starts together with the runner. */
function patienceMs(runner: Runner): number {
  const seconds = Number(runner.environment().RUNNER_WAIT_FOR_DOCKER_IN_SECONDS);
  return (seconds > 0 ? seconds : DAEMON_PATIENCE_SECONDS) * 1_000;
}
