import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { findDockerHost } from "../../backend/docker/daemon/find-docker-host.ts";
import { down, logs, ps } from "../../commands/session-of-up.ts";
import { sweepEnded } from "../../commands/sweep.ts";
import { dockerConfigFiles } from "../../machine/docker-config-files.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import { timedLog } from "../../report/timed-log.ts";
import { HANDED_OVER_STATE_NAME } from "../../session/handed-over.ts";
import { readFlagSettings } from "../../terminal/read-flag-settings.ts";
import { print } from "../../terminal/standard-streams.ts";
import { leftoversBehind } from "./leftovers-behind.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `down`, `ps`, `logs` and `sweep`: what there is on the daemon is all that they need. */
export async function callAfterUp(verb: "down" | "ps" | "logs" | "sweep", call: VerbCall): Promise<number> {
  const { flags, words, environment } = call;
  const settings = readFlagSettings(flags, { checkDockerHost });
  const { traces, jobSession, kept, before } = thisJob(call, {
    verb: "up",
    keeps: true,
    jobContainer: settings.jobContainer,
    folder: process.cwd(),
  });
  const log = timedLog(call.log, systemClock);
  const daemon = findDockerHost(settings.dockerHost, environment, dockerConfigFiles(log));
  const signal = new AbortController().signal;
  await using door = await openDoor(daemon.host, { signal });
  const shared = { ...traces, log, clock: systemClock, signal };
  const leftovers = leftoversBehind(door, daemon, { ...shared, before });
  const tools = { ...shared, leftovers, print };
  switch (verb) {
    case "down": {
      const exitCode = await down(jobSession, before?.state[HANDED_OVER_STATE_NAME], tools);
      if (exitCode === 0) kept.forget(jobSession);
      return exitCode;
    }
    case "ps":
      return ps(jobSession, before?.addresses ?? {}, tools);
    case "logs":
      return logs(jobSession, words[0], tools);
    case "sweep":
      return sweepEnded(jobSession, tools);
  }
}
