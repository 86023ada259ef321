import type { DockerHost } from "../../../ports/docker-host.ts";
import type { PlaceWishes } from "../../../ports/place.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import type { OwnContainer } from "../own-container/find-own-container.ts";
import type { VantageFacts } from "../vantage/decide-vantage.ts";
import { bridgeOf } from "../vantage/services-bridge.ts";

/** What is known about the job and the services' network once the job has tried to join it. */
interface Gathered {
  readonly own: OwnContainer | undefined;
  readonly network: NetworkFacts;
  /** Why the job's container cannot join that network, if the daemon refused it. */
  readonly cannotJoin: string | undefined;
  readonly engineFacts: EngineFacts;
  readonly wishes: Pick<PlaceWishes, "publishAddress">;
}

interface GatherTools {
  readonly engine: Pick<Engine, "networks">;
  readonly daemonHost: DockerHost;
  readonly surroundings: Surroundings;
}

/** Adds what the daemon and this machine say to what is known: everything that decides the vantage. */
export async function gatherVantageFacts(
  { own, network, cannotJoin, engineFacts, wishes }: Gathered,
  { daemonHost, engine, surroundings }: GatherTools,
): Promise<VantageFacts> {
  const bridge = await engine.networks.inspect(engineFacts.isPodman ? "podman" : "bridge");
  return {
    dockerHost: daemonHost,
    engine: engineFacts,
    ownContainer: own,
    cannotJoin,
    isInContainer: surroundings.isInContainer,
    daemonAddresses: daemonHost.kind === "socket" ? [] : await surroundings.resolveName(daemonHost.host),
    localAddresses: surroundings.localAddresses(),
    interfaceNames: surroundings.interfaceNames(),
    serviceGateways: network.gateways,
    serviceBridge: bridgeOf(network, engineFacts),
    bridgeGateways: bridge?.gateways ?? [],
    defaultGateway: surroundings.defaultGateways()[0],
    publishAddress: wishes.publishAddress,
  };
}
