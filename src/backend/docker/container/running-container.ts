import { LogNotKept } from "../../../ports/backend-errors.ts";
import type { RoutesToService } from "../../../ports/routes-to-service.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { ServiceState } from "../../../ports/service-state.ts";
import { type Exec, listeningInside } from "../../../reachability/inside/sockets-inside.ts";
import type { ContainerFacts, Containers } from "../engine/engine.ts";
import { isRefusal } from "../engine/engine-refusal.ts";

/** A started container as the service that it runs. */
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

/** 501: the container's log driver keeps nothing that could be read. */
async function* keptLog(log: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* log;
  } catch (error) {
    if (!isRefusal(error, 501)) throw error;
    throw new LogNotKept(error.message, {
      hint: "Take --log-driver out of `options`, or wait for something else: tcp, http, exec.",
      cause: error,
    });
  }
}

export function stateOf({ state, restartCount, networks }: ContainerFacts): ServiceState {
  const addresses = networks.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).filter((address) => address !== "");
  return { ...state, restartCount, addresses };
}
