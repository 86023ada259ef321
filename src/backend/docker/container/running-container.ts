import { LogNotKept } from "../../../ports/backend-errors.ts";
import type { RoutesToService } from "../../../ports/routes-to-service.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { ServiceState } from "../../../ports/service-state.ts";
import { type Exec, listenersInside } from "../../../reachability/inside/sockets-inside.ts";
import { isSteady } from "../../../readiness/is-steady.ts";
import type { ContainerFacts, Containers } from "../engine/containers.ts";
import { isRefusal } from "../engine/engine-refusal.ts";

/** A stream that the daemon has forgotten looks like a silent one. */
const LOG_SILENCE_MS = 10_000;

interface Means {
  readonly exec: Exec;
  readonly containers: Pick<Containers, "inspect" | "followLog">;
  readonly ended: RunningService["ended"];
  readonly ranOutOfMemory: Promise<void>;
}

/** Presents a started container as a running service; it is as it was when its state was last asked for. */
export function runningContainer(
  container: ContainerFacts,
  routesTo: (current: () => ContainerFacts) => RoutesToService,
  { exec, containers, ended, ranOutOfMemory }: Means,
): RunningService {
  const { id, healthcheck } = container;
  let current = container;
  const routes = routesTo(() => current);
  return {
    id,
    get ip() {
      return routes.addresses[0] ?? "";
    },
    get startedAt() {
      return current.state.startedAt;
    },
    healthcheck,
    routes,
    ended,
    ranOutOfMemory,
    exec,
    async state() {
      const now = await containers.inspect(id);
      // One that is not running has no addresses, and may get them back.
      if (now !== undefined && isSteady(now.state)) current = now;
      return stateOf(now);
    },
    followLog: (signal) => keptLog(containers.followLog(id, { signal, silenceMs: LOG_SILENCE_MS })),
    listeners: (signal) => listenersInside(exec, signal),
  };
}

/** Status 501 means that the container's log driver keeps no readable log. */
async function* keptLog(log: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* log;
  } catch (error) {
    if (!isRefusal(error, 501)) throw error;
    throw new LogNotKept(error.message, {
      hint: "Remove --log-driver from `options`, or wait for something else: tcp, http, exec.",
      cause: error,
    });
  }
}

/**
 * How a service stands by its container. One that is being removed is gone already: a removal kills it first, which
 * must not be taken for an end of its own.
 */
export function stateOf(container: ContainerFacts | undefined): ServiceState | undefined {
  if (container === undefined || container.state.isBeingRemoved) return undefined;
  const { state, restartCount, networks } = container;
  const addresses = networks.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).filter((address) => address !== "");
  return { ...state, restartCount, addresses };
}
