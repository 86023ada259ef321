import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { followLogs, logs } from "../../commands/logs.ts";
import { down, ps } from "../../commands/session-of-up.ts";
import { sweepEnded } from "../../commands/sweep.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import type { Leftovers } from "../../ports/backend.ts";
import { timedLog } from "../../report/timed-log.ts";
import { HANDED_OVER_STATE_NAME } from "../../session/handed-over.ts";
import { interruptionsOf } from "../../terminal/ends/interruptions.ts";
import { readFlagSettings } from "../../terminal/read-flag-settings.ts";
import { print } from "../../terminal/standard-streams.ts";
import { leftoversBehind } from "./leftovers-behind.ts";
import { placeOfFlags } from "./place-of-flags.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `down`, `ps`, `logs` and `sweep`: what there is on the daemon is all that they need. */
export async function callAfterUp(verb: "down" | "ps" | "logs" | "sweep", call: VerbCall): Promise<number> {
  const { flags, words } = call;
  const settings = readFlagSettings(flags, { checkDockerHost });
  const { traces, jobSession, kept, before } = thisJob(call, {
    verb: "up",
    keeps: true,
    jobContainer: settings.jobContainer,
    folder: process.cwd(),
  });
  const log = timedLog(call.log, systemClock);
  const place = placeOfFlags(settings, call, log);
  const signal = new AbortController().signal;
  const shared = { ...traces, log, clock: systemClock, signal };
  const carryOut = async (leftovers: Leftovers): Promise<number> => {
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
        return flags.has("follow")
          ? followLogs(jobSession, words[0], { ...tools, interruptions: interruptionsOf(traces.processes) })
          : logs(jobSession, words[0], tools);
      case "sweep":
        return sweepEnded(jobSession, tools);
    }
  };
  if (place.kind === "kubernetes") {
    const { kubernetesLeftovers } = await import("../../backend/kubernetes/kubernetes-leftovers.ts");
    return carryOut(kubernetesLeftovers({ ...shared, choice: place.cluster }));
  }
  await using door = await openDoor(place.daemon.host, { signal });
  return await carryOut(leftoversBehind(door, place.daemon, { ...shared, before }));
}
