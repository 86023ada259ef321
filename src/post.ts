import { actionsLog } from "./actions/actions-log.ts";
import { actionsRunner } from "./actions/actions-runner.ts";
import { findMain } from "./actions/find-main.ts";
import { readPostInputs } from "./actions/inputs/read-post-inputs.ts";
import { readJob } from "./actions/read-job.ts";
import { parseSavedDockerHost } from "./backend/docker/daemon/docker-host.ts";
import { findDockerHost } from "./backend/docker/daemon/find-docker-host.ts";
import { dockerLeftovers } from "./backend/docker/docker-leftovers.ts";
import { connectEngine } from "./backend/docker/engine-api/connect-engine.ts";
import { JOINED_STATE_NAME, parseJoinedNetwork } from "./backend/docker/network/joined-network.ts";
import { identifyJob } from "./job/job-identity.ts";
import { ignoreCancel } from "./machine/cancellation.ts";
import { dockerConfigFiles } from "./machine/docker-config-files.ts";
import { endProcess } from "./machine/end-process.ts";
import { hostsFile } from "./machine/hosts-file.ts";
import { processTexts } from "./machine/process-texts.ts";
import { closeLeftDoor, openDoor, TUNNEL_STATE_NAME } from "./machine/ssh-tunnel.ts";
import { systemClock } from "./machine/system-clock.ts";
import { killProcess, processTable, surroundings } from "./machine/this-process.ts";
import { findRemains, STATE_NAME } from "./session/saved-session.ts";
import { endUnknownMain } from "./session/stop/end-unknown-main.ts";
import { readJobEnd } from "./session/stop/job-end.ts";
import { stopJob } from "./session/stop/stop-job.ts";
import { messageOf } from "./user-error.ts";

const log = actionsLog();
ignoreCancel(log);
try {
  const runner = actionsRunner();
  const environment = runner.environment();
  const job = readJob(environment);
  const outside = { log, clock: systemClock, processes: processTable, kill: killProcess };
  const state = await endUnknownMain(runner.state, {
    ...outside,
    findMain: () => findMain(processTexts(), processTable),
  });
  const here = surroundings(job, runner.input("job-container"));
  const identity = identifyJob({ job, processes: processTable, surroundings: here });
  const found = findRemains(state(STATE_NAME), identity);
  if (found.kind === "nothing") {
    log.info("nothing to remove: the start step created nothing");
  } else {
    const savedHost = found.kind === "known" ? found.backend : undefined;
    const host =
      savedHost === undefined
        ? findDockerHost(runner.input("docker-host"), environment, dockerConfigFiles(log)).host
        : parseSavedDockerHost(savedHost);
    await using door = await openDoor(host);
    const backend = dockerLeftovers({
      ...outside,
      engine: connectEngine(door.endpoint, { changeMs: 15_000, askMs: 5_000 }),
      isDaemonLocal: host.kind === "socket",
      joined: parseJoinedNetwork(state(JOINED_STATE_NAME)),
    });
    const end = readJobEnd({ step: job.step, ...readPostInputs(runner.input, environment) }, state);
    await stopJob(found, end, { ...outside, backend, job: identity, hostsFile });
  }
  await closeLeftDoor(state(TUNNEL_STATE_NAME));
} catch (error) {
  // A job that did its work must not fail because of its cleanup.
  log.warning(`cleanup stopped early: ${messageOf(error)}`);
} finally {
  endProcess();
}
