import { parseSavedDockerHost } from "./docker/docker-host.ts";
import { connectEngine } from "./docker/engine-api/connect-engine.ts";
import { findDockerHost } from "./docker/find-docker-host.ts";
import { actionsLog } from "./runner/actions-log.ts";
import { actionsRunner } from "./runner/actions-runner.ts";
import { ignoreCancel } from "./runner/cancellation.ts";
import { dockerConfigFiles } from "./runner/docker-config-files.ts";
import { endProcess } from "./runner/end-process.ts";
import { findMain } from "./runner/find-main.ts";
import { hostsFile } from "./runner/hosts-file.ts";
import { closeLeftDoor, openDoor, TUNNEL_STATE_NAME } from "./runner/ssh-tunnel.ts";
import { systemClock } from "./runner/system-clock.ts";
import { killProcess, processTable, surroundings } from "./runner/this-process.ts";
import { identifyJob } from "./session/job-identity.ts";
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
  const outside = { log, clock: systemClock, processes: processTable, kill: killProcess };
  const state = await endUnknownMain(runner.state, { ...outside, findMain: () => findMain(processTable) });
  const here = surroundings(runner.input("job-container"));
  const job = identifyJob({ environment, processes: processTable, surroundings: here });
  const found = findRemains(state(STATE_NAME), job);
  if (found.kind === "nothing") {
    log.info("nothing to remove: the start step created nothing");
  } else {
    const savedHost = found.kind === "known" ? found.dockerHost : undefined;
    const host =
      savedHost === undefined
        ? findDockerHost(runner.input("docker-host"), environment, dockerConfigFiles(log)).host
        : parseSavedDockerHost(savedHost);
    await using door = await openDoor(host);
    await stopJob(found, readJobEnd({ ...runner, state }), {
      ...outside,
      engine: connectEngine(door.endpoint, { changeMs: 15_000, askMs: 5_000 }),
      job,
      hostsFile,
      isDaemonLocal: host.kind === "socket",
    });
  }
  await closeLeftDoor(state(TUNNEL_STATE_NAME));
} catch (error) {
  // Whatever happened: a job that did its work must not fail over its cleaning up.
  log.warning(`cleaning up stopped early: ${messageOf(error)}`);
} finally {
  endProcess();
}
