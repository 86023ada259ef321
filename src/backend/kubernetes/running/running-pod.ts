import type { RoutesToService } from "../../../ports/routes-to-service.ts";
import type { Healthcheck, RunningService } from "../../../ports/running-service.ts";
import { type Exec, listenersInside } from "../../../reachability/inside/sockets-inside.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { endOfPod } from "../failure/end-of-pod.ts";
import type { Pod } from "../objects/pod.ts";
import type { PodWatch } from "./pod-watch.ts";
import { addressesOf, stateOfPod } from "./state-of.ts";

interface Means {
  readonly namespace: Pick<Namespace, "pods">;
  readonly watch: PodWatch;
  readonly healthcheck: Healthcheck | undefined;
  routesTo(addresses: () => readonly string[], exec: Exec): RoutesToService;
}

/** Such a stream may have been forgotten. */
const LOG_SILENCE_MS = 10_000;
/** A node looks once a second which of its containers have ended (kubernetes pkg/kubelet, PLEG). */
const KUBELET_LOOKS_EVERY_MS = 1_000;
/** As Docker says it of a container that is removed while it runs: killed. */
const KILLED = 137;

/** Presents a started pod as a running service. */
export function runningPod(started: Pod, { namespace, watch, healthcheck, routesTo }: Means): RunningService {
  const { name: id = "", uid = "" } = started.metadata;
  const { pods } = namespace;
  const [ip = ""] = addressesOf(started);
  const { startedAt } = stateOfPod(started);
  const exec: Exec = (argv, { signal }) => pods.exec(id, argv, signal);
  const ended = endOf(started, uid, watch);
  return {
    id,
    ip,
    startedAt,
    healthcheck,
    // A pod keeps its address for as long as it lives.
    routes: routesTo(() => addressesOf(started), exec),
    // Pods are not started again, so that there is no second end.
    ended: (times) => (times === 1 ? ended : new Promise(() => {})),
    endIsToldWithinMs: KUBELET_LOOKS_EVERY_MS,
    // The end of a pod that ran out of memory says so.
    ranOutOfMemory: new Promise(() => {}),
    async state() {
      const now = watch.latest(started);
      return now && stateOfPod(now);
    },
    exec,
    followLog: (signal) => pods.log(id, { kind: "follow", silenceMs: LOG_SILENCE_MS, signal }),
    listeners: (signal) => listenersInside(exec, signal),
  };
}

async function endOf(started: Pod, uid: string, watch: PodWatch): Promise<number> {
  for (;;) {
    const changed = watch.changed(uid);
    const now = watch.latest(started);
    if (now === undefined) return KILLED;
    const end = endOfPod(now);
    if (end !== undefined) return end.exitCode;
    await changed;
  }
}
