import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import type { Listener, RunningService } from "../../src/ports/running-service.ts";
import { someState } from "./some-state.ts";

/** Routes over which every answer counts, and names that are addresses. */
export function someRoutes(given: Partial<RoutesToService> = {}): RoutesToService {
  return {
    routesTo: () => [],
    addresses: [],
    resolve: async (name) => [name],
    isForeign: () => false,
    missingProof: () => ({ kind: "none" }),
    listensOn: async () => true,
    seesOn: async () => "seen",
    isHostCertain: true,
    remedy: "",
    ...given,
  };
}

/** As of a service that listens on these ports for everybody. */
export function listenersOn(ports: readonly number[]): Listener[] {
  return ports.map((port) => ({ ip: "0.0.0.0", port }));
}

/** A service that runs on, prints nothing and listens on nothing. */
export function someRunningService(given: Partial<RunningService> = {}): RunningService {
  return {
    id: "c1",
    ip: "172.18.0.2",
    startedAt: someState.startedAt,
    healthcheck: undefined,
    routes: someRoutes(),
    ended: () => new Promise(() => {}),
    ranOutOfMemory: new Promise(() => {}),
    state: async () => someState,
    exec: async () => ({ kind: "exited", exitCode: 0, output: "" }),
    async *followLog() {},
    listeners: async () => [],
    ...given,
  };
}
