import type { ContainerFacts } from "../../docker/engine.ts";
import { candidateRoutes, containerAddresses, type Route } from "../../reachability/candidate-routes.ts";
import { isDemanded } from "../../reachability/plan-publication.ts";
import type { RoutesToContainer } from "../../reachability/port-looks.ts";
import type { ServiceRequest } from "../../request/request.ts";
import type { Stage, StageTools } from "../stage/stage.ts";
import { askOneByOne } from "./ask-one-by-one.ts";
import { listensOn } from "./listens-on.ts";
import { seeConnection } from "./see-connection.ts";

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
  const routesTo = (port: number) => candidateRoutes(vantage, place, port);
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
