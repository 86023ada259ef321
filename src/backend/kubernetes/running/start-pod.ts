import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { ServiceFailure } from "../../../ports/service-failure.ts";
import { takenName } from "../../../ports/taken-name.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { ClusterRefusal, isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { judgeStart } from "../failure/judge-start.ts";
import { lastWarning } from "../failure/last-warning.ts";
import { refusedFailure } from "../failure/refused-failure.ts";
import { ANNOTATION, POD_LABEL } from "../labels.ts";
import type { Pod } from "../objects/pod.ts";
import type { Secret } from "../objects/secret.ts";
import type { PodWatch } from "./pod-watch.ts";

interface StartTools {
  readonly namespace: Namespace;
  readonly watch: PodWatch;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
}

/** What a service becomes. */
interface PlannedPod {
  readonly service: { readonly name: string; readonly image: string };
  /** What it cannot start without. */
  readonly secrets: readonly Secret[];
  readonly pod: Pod;
}

/** How often a start is judged although nothing has changed. */
const TICK_MS = 1_000;
/** What the cluster has noted about a pod is asked for only if its start takes long. */
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 10_000;
/** How long a pod of the same name that is just being removed may take. */
const REMOVAL_MS = 5_000;
const PAUSE_MS = 100;

/** Creates a pod and waits until its program runs, or has run; throws `ServiceFailure` if it does not. */
export async function startPod(planned: PlannedPod, signal: AbortSignal, tools: StartTools): Promise<Pod> {
  const { service } = planned;
  try {
    // Before the pod, whose container could not start without them.
    await Promise.all(planned.secrets.map((secret) => createSecret(secret, tools)));
    const created = await create(planned, signal, tools);
    return await untilStarted(service, created, signal, tools);
  } catch (error) {
    if (error instanceof ClusterRefusal) throw refusedFailure(service.name, error);
    throw error;
  }
}

/** Its name is new, so that one of it can only be from a call whose answer was lost. */
async function createSecret(secret: Secret, { namespace }: StartTools): Promise<void> {
  try {
    await namespace.secrets.create(secret);
  } catch (error) {
    if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists") throw error;
  }
}

async function create({ service, pod }: PlannedPod, signal: AbortSignal, tools: StartTools): Promise<Pod> {
  const { namespace, clock } = tools;
  const { name = "", labels = {} } = pod.metadata;
  const start = { [POD_LABEL.start]: labels[POD_LABEL.start] ?? "" };
  const untilMs = clock.nowMs() + REMOVAL_MS;
  for (;;) {
    try {
      return await namespace.pods.create(pod);
    } catch (error) {
      if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists") throw error;
      const holder = await namespace.pods.get(name);
      // An answer was lost, and the call repeated.
      if (holder?.metadata.labels?.[POD_LABEL.start] === start[POD_LABEL.start]) return holder;
      const isGoing = holder === undefined || holder.metadata.deletionTimestamp !== undefined;
      if (!isGoing || clock.nowMs() >= untilMs) {
        await namespace.secrets.removeAll(start);
        throw takenName(service.name, holder?.metadata.annotations?.[ANNOTATION.step], error);
      }
      await clock.sleep(PAUSE_MS, signal);
    }
  }
}

async function untilStarted(
  service: PlannedPod["service"],
  created: Pod,
  signal: AbortSignal,
  { namespace, watch, clock, log }: StartTools,
): Promise<Pod> {
  const { uid = "", name = "" } = created.metadata;
  const startedAtMs = clock.nowMs();
  let warning: string | undefined;
  let lookAtMs = startedAtMs + FIRST_LOOK_MS;
  for (let told = ""; ; ) {
    const changed = watch.changed(uid);
    const pod = watch.latest(created);
    if (pod === undefined) throw vanished(service.name, name);
    const nowMs = clock.nowMs();
    if (nowMs >= lookAtMs) {
      warning = await noted(uid, namespace);
      lookAtMs = nowMs + LOOK_EVERY_MS;
    }
    const verdict = judgeStart(service, pod, nowMs - startedAtMs, warning);
    if (verdict.kind === "started") return pod;
    if (verdict.kind === "failed") throw verdict.failure;
    if (verdict.note !== told) log.info(`${service.name}: ${verdict.note}`);
    told = verdict.note;
    await Promise.race([changed, tick(clock, signal)]);
    signal.throwIfAborted();
  }
}

/** It only explains: the right to read events may be missing. */
async function noted(uid: string, namespace: Namespace): Promise<string | undefined> {
  return namespace.eventsOf(uid).then(lastWarning, () => undefined);
}

async function tick(clock: Clock, signal: AbortSignal): Promise<void> {
  await clock.sleep(TICK_MS, signal).catch(() => {});
}

function vanished(service: string, podName: string): ServiceFailure {
  return new ServiceFailure(service, "was removed by something else while it was starting", {
    containerId: podName,
    topic: "Removed by something else",
    hint: "Look for other jobs, cleanup scripts and controllers that remove pods in this namespace.",
  });
}
