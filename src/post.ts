import { parseDockerHost } from "./docker/docker-host.ts";
import { connectEngine } from "./docker/dockerode/connect-engine.ts";
import { actionsLog } from "./runner/actions-log.ts";
import { actionsRunner } from "./runner/actions-runner.ts";
import { hostsFile } from "./runner/hosts-file.ts";
import { openDoor } from "./runner/ssh-tunnel.ts";
import { systemClock } from "./runner/system-clock.ts";
import { killProcess, processTable } from "./runner/this-process.ts";
import { parseSavedSession, STATE_NAME } from "./session/saved-session.ts";
import { readLogsPolicy } from "./session/settings.ts";
import { stopSession } from "./session/stop-session.ts";
import { forgetHosts } from "./session/write-hosts.ts";
import { messageOf } from "./user-error.ts";

const log = actionsLog();
try {
  const runner = actionsRunner();
  const saved = parseSavedSession(runner.state(STATE_NAME));
  if (saved === undefined) {
    log.info("nothing to remove: main has not started anything");
  } else {
    await using door = await openDoor(parseDockerHost(saved.dockerHost, "the saved session"));
    const engine = connectEngine(door.endpoint);
    const policy = {
      logs: readLogsPolicy(runner.input("logs")),
      hasJobFailed: runner.input("job-status") !== "success",
    };
    await stopSession(saved, policy, {
      engine,
      log,
      clock: systemClock,
      processes: processTable,
      kill: killProcess,
    });
    forgetHosts(saved.session.id, hostsFile, log);
  }
} catch (error) {
  // Whatever happened: a job that did its work must not fail over its cleaning up.
  log.warning(`cleaning up stopped early: ${messageOf(error)}`);
}
