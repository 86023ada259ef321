import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { explain } from "../../commands/explain.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import { workspaceFiles } from "../../machine/workspace-files.ts";
import { timedLog } from "../../report/timed-log.ts";
import { readOrder } from "../../terminal/read-order.ts";
import { print } from "../../terminal/standard-streams.ts";
import { terminalRunner } from "../../terminal/terminal-runner.ts";
import { dockerOfStart } from "../docker-of-start.ts";
import { placeOfFlags } from "./place-of-flags.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `explain`: asks the daemon or the cluster what a start would ask it first. */
export async function callExplain(call: VerbCall): Promise<number> {
  const { flags, environment, system } = call;
  const files = workspaceFiles();
  const { settings } = await readOrder(flags, { environment, files, checkDockerHost, hasCommand: false });
  const { jobContainer } = settings;
  const { traces } = thisJob(call, { verb: "up", keeps: true, jobContainer, folder: files.workspace });
  const log = timedLog(call.log, systemClock);
  const { signal } = new AbortController();
  const runner = terminalRunner(environment, call.log.mask);
  const place = placeOfFlags(settings, call, log);
  const { dockerFiles } = place;
  const shared = { ...traces, log, clock: systemClock, signal, runner, files, dockerFiles };
  const known = { settings, system: system?.name };
  if (place.kind === "kubernetes") {
    const { clusterBehind } = await import("./cluster-behind.ts");
    const { access, namespace } = place.cluster;
    const { backend } = clusterBehind({ ...shared, choice: place.cluster, template: undefined });
    const text = `${access.host}:${access.port}, namespace ${namespace}`;
    return explain({ ...known, engine: { label: "Kubernetes", text } }, { backend, print });
  }
  const { daemon } = place;
  await using door = await openDoor(daemon.host, { signal });
  const backend = dockerOfStart(door, { ...shared, daemon });
  return explain({ ...known, engine: { label: "Docker", text: daemon.text } }, { backend, print });
}
