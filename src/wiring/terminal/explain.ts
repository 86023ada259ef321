import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { findDockerHost } from "../../backend/docker/daemon/find-docker-host.ts";
import { explain } from "../../commands/explain.ts";
import { dockerConfigFiles } from "../../machine/docker-config-files.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import { workspaceFiles } from "../../machine/workspace-files.ts";
import { timedLog } from "../../report/timed-log.ts";
import { readOrder } from "../../terminal/read-order.ts";
import { print } from "../../terminal/standard-streams.ts";
import { terminalRunner } from "../../terminal/terminal-runner.ts";
import { dockerOfStart } from "../docker-of-start.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `explain`: asks the daemon what a start would ask it first. */
export async function callExplain(call: VerbCall): Promise<number> {
  const { flags, environment, system } = call;
  const files = workspaceFiles();
  const { settings } = await readOrder(flags, { environment, files, checkDockerHost, hasCommand: false });
  const { jobContainer } = settings;
  const { traces } = thisJob(call, { verb: "up", keeps: true, jobContainer, folder: files.workspace });
  const log = timedLog(call.log, systemClock);
  const dockerFiles = dockerConfigFiles(log);
  const daemon = findDockerHost(settings.dockerHost, environment, dockerFiles);
  const { signal } = new AbortController();
  await using door = await openDoor(daemon.host, { signal });
  const backend = dockerOfStart(door, {
    ...traces,
    log,
    clock: systemClock,
    signal,
    runner: terminalRunner(environment, call.log.mask),
    files,
    daemon,
    dockerFiles,
  });
  return explain({ settings, system: system?.name, daemon: daemon.text }, { backend, print });
}
