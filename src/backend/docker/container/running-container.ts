import { LogNotKept } from "../../../ports/backend-errors.ts";
import type { RoutesToService } from "../../../ports/routes-to-service.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { ServiceState } from "../../../ports/service-state.ts";
import { type Exec, listeningInside } from "../../../reachability/inside/sockets-inside.ts";
import type { ContainerFacts, Containers } from "../engine/containers.ts";
import { isRefusal } from "../engine/engine-refusal.ts";

/** Presents a started container as a running service. */
export function runningContainer(
  container: ContainerFacts,
  routes: RoutesToService,
  ended: Promise<number | undefined>,
  exec: Exec,
  containers: Pick<Containers, "inspect" | "followLog">,
): RunningService {
  const { id, state, healthcheck } = container;
  return {
    id,
    ip: routes.addresses[0] ?? "",
    startedAt: state.startedAt,
    healthcheck,
    routes,
    ended,
    exec,
    async state() {
      const now = await containers.inspect(id);
      return now && stateOf(now);
    },
    followLog: (signal) => keptLog(containers.followLog(id, signal)),
    listeningPorts: (signal) => listeningInside(exec, signal),
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

export function stateOf({ state, restartCount, networks }: ContainerFacts): ServiceState {
  const addresses = networks.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).filter((address) => address !== "");
  return { ...state, restartCount, addresses };
}
