import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import type { AfterUpTools } from "../../commands/session-of-up.ts";
import type { VerbTools } from "../../commands/verb-tools.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import { timedLog } from "../../report/timed-log.ts";
import { parseSavedSession, STATE_NAME } from "../../session/saved-session.ts";
import { interruptionsOf } from "../../terminal/ends/interruptions.ts";
import type { KeptSession } from "../../terminal/kept-sessions.ts";
import { readFlagSettings } from "../../terminal/read-flag-settings.ts";
import { print } from "../../terminal/standard-streams.ts";
import { leftoversBehind } from "./leftovers-behind.ts";
import { placeOfFlags } from "./place-of-flags.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** What a command gets that asks about what is there. */
type Tools = AfterUpTools & Pick<VerbTools, "interruptions" | "signal">;

/** Finds the session of `up` in this directory or job; what there is on the daemon is all that its commands need. */
export function afterUp(call: VerbCall) {
  const settings = readFlagSettings(call.flags, { checkDockerHost });
  const { jobContainer } = settings;
  const errand = { verb: "up", keeps: true, jobContainer, folder: process.cwd() } as const;
  const { traces, jobSession, kept, before } = thisJob(call, errand);
  const log = timedLog(call.log, systemClock);
  const { signal } = new AbortController();
  const interruptions = interruptionsOf(traces.processes);
  const shared = { ...traces, log, clock: systemClock, signal, print, interruptions };
  /** Where the services of the session are, or else where the flags and the environment say. */
  const withTools = async <Result>(
    session: KeptSession | undefined,
    work: (tools: Tools) => Promise<Result>,
  ): Promise<Result> => {
    const saved = parseSavedSession(session?.state[STATE_NAME])?.backend;
    const place = placeOfFlags(settings, call, log, saved);
    if (place.kind === "kubernetes") {
      const { kubernetesLeftovers } = await import("../../backend/kubernetes/kubernetes-leftovers.ts");
      return work({ ...shared, leftovers: kubernetesLeftovers({ ...shared, choice: place.cluster }) });
    }
    await using door = await openDoor(place.daemon.host, { signal });
    const leftovers = leftoversBehind(door, place.daemon, { ...shared, before: session });
    return await work({ ...shared, leftovers });
  };
  return { jobSession, kept, before, withTools };
}
