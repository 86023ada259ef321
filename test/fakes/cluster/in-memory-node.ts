import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import type { ContainerStatus, PodStatus } from "../../../src/backend/kubernetes/objects/pod-status.ts";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import { runInMemory } from "../engine/in-memory-programs.ts";
import { type HeldPod, type Holdings, hasLabels } from "./holdings.ts";

const STARTED_AT = "2026-01-01T00:00:00Z";
const FINISHED_AT = "2026-01-01T00:01:00Z";

/** Shows a new status to everybody who watches. */
export function show(one: HeldPod, status: PodStatus, { watchers }: Holdings): void {
  one.pod = { ...one.pod, status: { ...one.pod.status, ...status } };
  for (const { labels, onChange } of [...watchers])
    if (hasLabels(one.pod.metadata, labels)) onChange({ kind: "now", pod: one.pod });
}

/** What a node does with a pod that it was given: gets the image, and starts the program. */
export function runOnNode(one: HeldPod, holdings: Holdings): void {
  const { image, command = [], args = [] } = containerOf(one.pod);
  const argv = [...command, ...args];
  if (!holdings.images.has(image)) {
    const message = `failed to pull and unpack image "${image}": not found`;
    showContainer(one, { waiting: { reason: "ErrImagePull", message } }, holdings);
    return;
  }
  const podIP = `10.244.0.${holdings.nextNumber() + 1}`;
  show(one, { podIP, podIPs: [{ ip: podIP }], phase: "Running" }, holdings);
  const { isMissing, exitCode, output } = runInMemory(argv);
  one.logLines.push(...output);
  if (isMissing) {
    const message = `exec: "${argv[0]}": executable file not found in $PATH`;
    terminate(one, { exitCode: 128, reason: "StartError", message }, holdings);
    return;
  }
  showContainer(one, { running: { startedAt: STARTED_AT } }, holdings);
  if (exitCode !== undefined) endProgram(one, exitCode, holdings);
}

/** As if the program in a pod had ended. */
export function endProgram(one: HeldPod, exitCode: number, holdings: Holdings): void {
  terminate(one, { exitCode, reason: exitCode === 0 ? "Completed" : "Error" }, holdings);
}

function terminate(
  one: HeldPod,
  how: { readonly exitCode: number; readonly reason: string; readonly message?: string },
  holdings: Holdings,
): void {
  if (!isRunning(one) && how.reason !== "StartError") return;
  const times = { startedAt: STARTED_AT, finishedAt: FINISHED_AT };
  show(one, { phase: how.exitCode === 0 ? "Succeeded" : "Failed" }, holdings);
  showContainer(one, { terminated: { ...how, ...times } }, holdings);
  one.ended.resolve();
}

function showContainer(one: HeldPod, state: NonNullable<ContainerStatus["state"]>, holdings: Holdings): void {
  const { name } = containerOf(one.pod);
  show(one, { containerStatuses: [{ name, restartCount: 0, state }] }, holdings);
}

/** Runs a command in a pod, as its node does. */
export function execOnNode(one: HeldPod | undefined, argv: readonly string[]): ExecResult {
  if (one === undefined || !isRunning(one)) return { kind: "not-running", reason: "container not found" };
  const { isMissing, exitCode, output } = runInMemory(argv);
  if (isMissing)
    return { kind: "cannot-run", reason: `exec: "${argv[0]}": executable file not found in $PATH` };
  return { kind: "exited", exitCode: exitCode ?? 0, output: output.join("\n") };
}

export function isRunning({ pod }: HeldPod): boolean {
  return pod.status?.containerStatuses?.some(({ state }) => state?.running !== undefined) ?? false;
}

function containerOf({ spec }: Pod) {
  const [container] = spec.containers;
  if (container === undefined) throw new Error("a pod has at least one container");
  return container;
}
