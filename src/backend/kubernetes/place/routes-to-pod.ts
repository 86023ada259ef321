import type { Route } from "../../../ports/route.ts";
import type { ResolveName, RoutesToService } from "../../../ports/routes-to-service.ts";
import { openPorts } from "../../../reachability/inside/listening-ports.ts";
import { type Exec, listenersInside } from "../../../reachability/inside/sockets-inside.ts";
import type { ContainerPort } from "../../../request/container-port.ts";

/**
 * The routes to a pod's ports, by its name and by its address. No pod has the address of another one, so that an
 * answer needs no further proof.
 *
 * @param host the name by which this job knows it
 */
export function routesToPod(
  host: string,
  addresses: () => readonly string[],
  { exec, resolve, remedy }: { readonly exec: Exec; readonly resolve: ResolveName; readonly remedy: string },
): RoutesToService {
  return {
    get addresses() {
      return addresses();
    },
    routesTo: (port) => podRoutes(host, addresses(), port),
    resolve,
    isForeign: () => false,
    missingProof: () => ({ kind: "none" }),
    async listensOn({ number }, signal) {
      const listeners = await listenersInside(exec, signal).catch(() => undefined);
      return listeners && openPorts(listeners).includes(number);
    },
    seesOn: async () => "cannot-tell",
    isHostCertain: true,
    remedy,
  };
}

/** Best first: the name, which also works if a pod has to be replaced by another one, then the addresses. */
export function podRoutes(host: string, addresses: readonly string[], { number }: ContainerPort): Route[] {
  return [
    { kind: "alias", host, port: number },
    ...addresses.map((address) => ({ kind: "container-ip" as const, host: address, port: number })),
  ];
}
