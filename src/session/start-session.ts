import type { Inputs } from "../actions/inputs/read-inputs.ts";
import type { Settings } from "../actions/inputs/settings.ts";
import { watchEnds } from "../backend/docker/container/end-watch.ts";
import { refuseTooOldDaemon } from "../backend/docker/daemon/check-ability.ts";
import { connectDaemon } from "../backend/docker/daemon/connect-daemon.ts";
import { formatDockerHost } from "../backend/docker/daemon/docker-host.ts";
import type { EngineFacts } from "../backend/docker/engine/engine.ts";
import { EngineBreakdown } from "../backend/docker/engine/engine-breakdown.ts";
import { warnOfSharedNames } from "../backend/docker/network/warn-of-shared-names.ts";
import { prepareStage } from "../backend/docker/place/prepare-stage.ts";
import { sweepAside } from "../backend/docker/removal/sweep-aside.ts";
import { identifyJob } from "../job/job-identity.ts";
import { LABEL, labelsOfSession, newSession, type Session } from "../job/session.ts";
import { identify } from "../job/worker-process.ts";
import type { Runner } from "../ports/runner.ts";
import { bringUpAll } from "../service/bring-up-all.ts";
import { messageOf, UserError } from "../user-error.ts";
import { handOver } from "./hand-over.ts";
import { writeHosts } from "./hosts/write-hosts.ts";
import { maskLogins } from "./mask-logins.ts";
import { refuseTakenNames } from "./refuse-taken-names.ts";
import { removeFailedStart } from "./remove-failed-start.ts";
import {
  formatSavedSession,
  MAIN_ENDED_STATE_NAME,
  NOTHING_STARTED,
  STATE_NAME,
  SWEPT_STATE_NAME,
} from "./saved-session.ts";
import type { StartTools } from "./start-tools.ts";
import { writeLogs } from "./write-logs.ts";

/** How long a daemon that somebody named may take to come up, unless the runner says so itself. */
const DAEMON_PATIENCE_SECONDS = 20;

/** Main's story: from the request to addresses that later steps can use. Throws `UserError` for what the user can mend. */
export async function startSession(inputs: Inputs, tools: StartTools): Promise<void> {
  const { runner, log, daemon, processes, surroundings } = tools;
  const { request } = inputs;
  maskLogins(inputs, runner);
  for (const warning of request.warnings) log.warning(warning);
  for (const notice of request.notices) log.notice(notice);
  const job = identifyJob({ environment: runner.environment(), processes, surroundings });
  const session = newSession(job.jobSession);
  const main = identify(processes.ownPid, processes);
  // Before anything else: a runner that cancels this step reads the state as it is at that moment.
  runner.saveState(
    STATE_NAME,
    formatSavedSession({ session, dockerHost: formatDockerHost(daemon.host), main }),
  );
  const facts = await connect(tools);
  const sweeping = sweepAside(session.jobSession, {
    ...tools,
    isDaemonLocal: daemon.host.kind === "socket",
  });
  try {
    refuseTooOldDaemon(request.services, facts);
    await bringUpSession(session, inputs, facts, { ...tools, engine: sweeping.engine });
    runner.saveState(MAIN_ENDED_STATE_NAME, "yes");
  } catch (error) {
    // If a call got no answer, the daemon may still be at it, and post waits for that.
    if (!(error instanceof EngineBreakdown) && !tools.signal.aborted) saveYes(MAIN_ENDED_STATE_NAME, tools);
    await keepLogs(session, inputs.settings, tools);
    await removeFailedStart({ kind: "session", ...session, ofJob: job.labels }, tools);
    throw error;
  } finally {
    if (sweeping.end() === "done") saveYes(SWEPT_STATE_NAME, tools);
  }
}

/** Where there is no daemon there is nothing to remove either, and post need not wait for one. */
async function connect(tools: StartTools): Promise<EngineFacts> {
  const { runner, log, clock, engine, daemon, signal } = tools;
  try {
    const facts = await connectDaemon(daemon, engine, {
      clock,
      log,
      signal,
      patienceMs: patienceMs(runner),
      about: {
        ...tools.surroundings,
        environment: runner.environment(),
        isContainerJob: tools.surroundings.traces.jobContainer !== "",
      },
    });
    log.info(`Docker ${facts.version} (API ${facts.apiVersion}) at ${daemon.text}`);
    return facts;
  } catch (error) {
    runner.saveState(STATE_NAME, NOTHING_STARTED);
    throw error;
  }
}

async function bringUpSession(
  session: Session,
  inputs: Inputs,
  facts: EngineFacts,
  tools: StartTools,
): Promise<void> {
  const { runner, log, engine } = tools;
  const { request, settings } = inputs;
  if (settings.collectLogs !== undefined) await collectLogs(settings.collectLogs, session, inputs, tools);
  if (request.services.length === 0) {
    runner.setOutput("services", "{}");
    if (settings.collectLogs === undefined) log.notice("there is no service to start");
    return;
  }
  await refuseTakenNames(session, request.services, engine);
  const stage = await prepareStage(session, settings, facts, tools);
  await warnOfSharedNames(request.services, stage, tools);
  const stopWatching = new AbortController();
  try {
    const ends = await watchEnds(labelsOfSession(session.id), engine.containers, {
      log,
      signal: stopWatching.signal,
    });
    const services = await log.group("Start services", () =>
      bringUpAll(request.services, stage, { ...tools, ends }),
    );
    if (settings.hostsFile) await writeHosts(services, stage, { ...tools, containers: engine.containers });
    await handOver(services, stage, inputs, tools);
  } finally {
    stopWatching.abort();
  }
}

/** For an artifact upload, which runs before posts do. */
async function collectLogs(
  directory: string,
  { jobSession }: Session,
  { request }: Inputs,
  tools: StartTools,
): Promise<void> {
  if (request.services.length > 0) {
    throw new UserError("collect-logs writes the logs of services that an earlier step has started", {
      hint: "Give it to a step of its own, without services; to keep the logs of a start that fails, use log-directory.",
    });
  }
  await writeLogs(directory, { [LABEL.jobSession]: jobSession }, tools);
}

/** The failure that is being reported counts, not what keeping its logs runs into. */
async function keepLogs({ id }: Session, { logDirectory }: Settings, tools: StartTools): Promise<void> {
  if (logDirectory === undefined) return;
  try {
    await writeLogs(logDirectory, labelsOfSession(id), { ...tools, engine: tools.engineForReport });
  } catch (error) {
    tools.log.info(`the services' logs could not be written: ${messageOf(error)}`);
  }
}

function saveYes(name: string, { runner, log }: StartTools): void {
  try {
    runner.saveState(name, "yes");
  } catch (error) {
    log.debug(messageOf(error));
  }
}

/** actions-runner-controller sets the variable beside a daemon that starts together with the runner. */
function patienceMs(runner: Runner): number {
  const seconds = Number(runner.environment().RUNNER_WAIT_FOR_DOCKER_IN_SECONDS);
  return (seconds > 0 ? seconds : DAEMON_PATIENCE_SECONDS) * 1_000;
}
