import type { Route } from "../../../ports/route.ts";
import type { ResolveName, RoutesToService } from "../../../ports/routes-to-service.ts";
import { askOneByOne } from "../../../reachability/inside/ask-one-by-one.ts";
import { seeConnection } from "../../../reachability/inside/see-connection.ts";
import type { Exec } from "../../../reachability/inside/sockets-inside.ts";
import type { ContainerPort } from "../../../request/container-port.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import { isDemanded } from "../publish/plan-publication.ts";
import { candidateRoutes, containerAddresses } from "../vantage/candidate-routes.ts";
import { missingProof } from "../vantage/missing-proof.ts";
import { remedyFor } from "../vantage/remedy.ts";
import type { DockerPlace } from "./docker-place.ts";
import { listensOn } from "./listens-on.ts";

/**
 * The routes to a started container.
 *
 * @param current what is known of it now: a restart may give it another address and other host ports
 * @param isForeign whether something else answered on a route before the container ran
 */
export function routesToContainer(
  service: Pick<ServiceRequest, "name" | "ports">,
  current: () => ContainerFacts,
  isForeign: (route: Route) => boolean,
  { network: { network }, vantage }: Pick<DockerPlace, "network" | "vantage">,
  { exec, resolveName }: { readonly exec: Exec; readonly resolveName: ResolveName },
): RoutesToService {
  const addresses = () => containerAddresses(current(), network.id);
  const routesTo = (port: ContainerPort) =>
    candidateRoutes(vantage, { alias: service.name, container: current(), networkId: network.id }, port);
  return {
    get addresses() {
      return addresses();
    },
    isForeign,
    routesTo,
    resolve: resolveName,
    missingProof: (route, { isOnlyAccepted }) =>
      missingProof(vantage, {
        route,
        isOnlyAccepted,
        isDemanded: isDemanded(route.port, service.ports),
      }),
    listensOn: (port, signal) => listensOn(port, addresses(), signal),
    seesOn: askOneByOne(routesTo, ({ port, over: { route, ip }, signal }) =>
      seeConnection({ ip, port: route.port }, port, exec, signal),
    ),
    isHostCertain: vantage.kind !== "published-only" || vantage.daemonHost === "named",
    remedy: remedyFor(vantage),
  };
}
