import { candidateRoutes, containerAddresses, type Route } from "../../../reachability/candidate-routes.ts";
import { seeConnection } from "../../../reachability/inside/see-connection.ts";
import type { RoutesToContainer } from "../../../reachability/port-looks.ts";
import type { ContainerPort } from "../../../request/container-port.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { askOneByOne } from "../../../service/ask-one-by-one.ts";
import type { ContainerFacts } from "../engine/engine.ts";
import type { Stage, StageTools } from "../place/stage.ts";
import { isDemanded } from "../publish/plan-publication.ts";
import { listensOn } from "./listens-on.ts";

/**
 * A started container as the target of looks.
 *
 * @param isForeign whether somebody answered over a route before the container ran
 */
export function routeTarget(
  service: ServiceRequest,
  container: ContainerFacts,
  isForeign: (route: Route) => boolean,
  { network: { network }, vantage }: Stage,
  { engine: { containers }, resolveName }: StageTools,
): RoutesToContainer {
  const place = { alias: service.name, container, networkId: network.id };
  const addresses = containerAddresses(container, network.id);
  const lookedAt = { containerId: container.id, addresses, vantage };
  const routesTo = (port: ContainerPort) => candidateRoutes(vantage, place, port);
  return {
    vantage,
    addresses,
    isForeign,
    routesTo,
    resolve: resolveName,
    isDemanded: (hostPort) => isDemanded(hostPort, service.ports),
    listensOn: (port, signal) => listensOn(port, lookedAt, containers, signal),
    seesOn: askOneByOne(routesTo, ({ port, over: { route, ip }, signal }) =>
      seeConnection({ ip, port: route.port }, port, { id: container.id, containers }, signal),
    ),
  };
}
