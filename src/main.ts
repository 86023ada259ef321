import { connectEngine } from "./docker/engine-api/connect-engine.ts";
import { findDockerHost } from "./docker/find-docker-host.ts";
import { timedLog } from "./report/timed-log.ts";
import { actionsLog } from "./runner/actions-log.ts";
import { actionsRunner } from "./runner/actions-runner.ts";
import { cancellation } from "./runner/cancellation.ts";
import { dockerConfigFiles } from "./runner/docker-config-files.ts";
import { endProcess } from "./runner/end-process.ts";
import { failStep } from "./runner/fail-step.ts";
import { findListener } from "./runner/find-listener.ts";
import { hostsFile } from "./runner/hosts-file.ts";
import { logFolder } from "./runner/log-folder.ts";
import { openDoor, TUNNEL_STATE_NAME } from "./runner/ssh-tunnel.ts";
import { systemClock } from "./runner/system-clock.ts";
import { processTable, surroundings } from "./runner/this-process.ts";
import { workspaceFiles } from "./runner/workspace-files.ts";
import { workspaceTree } from "./runner/workspace-tree.ts";
import { readInputs } from "./session/read-inputs.ts";
import { NOTHING_STARTED, STATE_NAME } from "./session/saved-session.ts";
import { startSession } from "./session/start-session.ts";

const cancelled = cancellation();
try {
  const runner = actionsRunner();
  runner.saveState(STATE_NAME, NOTHING_STARTED);
  const log = timedLog(actionsLog(), systemClock);
  const files = workspaceFiles();
  const inputs = readInputs(runner, files);
  const { settings } = inputs;
  const daemon = findDockerHost(settings.dockerHost, runner.environment(), dockerConfigFiles(log));
  await using door = await openDoor(daemon.host, {
    signal: cancelled.step,
    remember: (folder) => runner.saveState(TUNNEL_STATE_NAME, folder),
  });
  await startSession(inputs, {
    runner,
    log,
    clock: systemClock,
    engine: connectEngine(door.endpoint, { signal: cancelled.step }),
    engineForReport: connectEngine(door.endpoint, { signal: cancelled.report }),
    daemon,
    daemonHost: door.host,
    surroundings: surroundings(settings.jobContainer),
    processes: processTable,
    files,
    tree: workspaceTree(files.workspace, cancelled.step),
    hostsFile,
    logFolder: logFolder(files.workspace),
    findListener,
    signal: cancelled.step,
  });
} catch (error) {
  failStep(error);
} finally {
  endProcess();
}
