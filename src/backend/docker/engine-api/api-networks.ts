import { isRefusal } from "../engine/engine-refusal.ts";
import type { NetworkFacts, Networks } from "../engine/networks.ts";
import { array, bool, dictionary, maybe, object, type Shaped, string } from "./answer-shape.ts";
import { canBeName } from "./can-be-name.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { epochSeconds } from "./epoch-seconds.ts";
import { filters } from "./filters.ts";

const created = object({ Id: string });

/** `GET /networks/{id}`, and each of `GET /networks`. */
const networkInspect = object({
  Id: string,
  Name: string,
  Driver: string,
  Created: maybe(string),
  Scope: maybe(string),
  Internal: maybe(bool),
  Attachable: maybe(bool),
  Labels: dictionary(string),
  IPAM: maybe(object({ Config: array(object({ Gateway: maybe(string), Subnet: maybe(string) })) })),
  Options: dictionary(string),
  Containers: dictionary(object({})),
});

export function apiNetworks(api: EngineApi): Networks {
  return {
    async create(plan) {
      const body = {
        Name: plan.name,
        Driver: "bridge",
        // Daemons before API 1.44 accept a second network with the same name, and later call the name ambiguous.
        CheckDuplicate: true,
        Labels: plan.labels,
        ...(plan.subnet === undefined ? {} : { IPAM: { Config: [{ Subnet: plan.subnet }] } }),
        Internal: plan.isInternal ?? false,
        Options: {
          ...(plan.mtu === undefined ? {} : { "com.docker.network.driver.mtu": String(plan.mtu) }),
          ...(plan.bridgeName === undefined ? {} : { "com.docker.network.bridge.name": plan.bridgeName }),
        },
      };
      return (await api.json({ method: "POST", path: "/networks/create", body }, created)).Id;
    },

    async inspect(idOrName) {
      if (!canBeName(idOrName)) return undefined;
      const path = `/networks/${encodeURIComponent(idOrName)}`;
      const network = await unlessMissing(api.json({ method: "GET", path }, networkInspect));
      return network && networkFacts(network);
    },

    async list(labels) {
      const query = { filters: filters({ label: labels }) };
      const networks = await api.json({ method: "GET", path: "/networks", query }, array(networkInspect));
      return networks.map(networkFacts);
    },

    async connect(networkId, containerId, options) {
      const priority = options.gatewayPriority;
      const body = {
        Container: containerId,
        EndpointConfig: priority === undefined ? {} : { GwPriority: priority },
      };
      try {
        await api.do({ method: "POST", path: `/networks/${networkId}/connect`, body });
      } catch (error) {
        // 403: "endpoint with name … already exists in network …", so it is already connected.
        if (!isRefusal(error, 403)) throw error;
      }
    },

    async disconnect(networkId, containerId) {
      const body = { Container: containerId, Force: true };
      try {
        await api.do({ method: "POST", path: `/networks/${networkId}/disconnect`, body });
      } catch (error) {
        if (!isRefusal(error, 403, 404) && !isNotConnected(error)) throw error;
      }
    },

    async remove(id) {
      await unlessMissing(api.do({ method: "DELETE", path: `/networks/${id}` }));
    },
  };
}

/** Docker 20.10 answers 500 for a container that is not connected (libnetwork, ErrNoSuchEndpoint is untyped). */
function isNotConnected(thrown: unknown): boolean {
  return isRefusal(thrown, 500) && /not connected/.test(thrown.message);
}

/**
 * Docker 20.10 does not report the default bridge's gateway before a container is on it; it is the subnet's first
 * address.
 */
function firstAddress(subnet: string): string[] {
  const [, network, last] = subnet.match(/^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/) ?? [];
  return network === undefined ? [] : [`${network}.${Number(last) + 1}`];
}

function networkFacts(network: Shaped<typeof networkInspect>): NetworkFacts {
  const addresses = network.IPAM?.Config ?? [];
  return {
    id: network.Id,
    name: network.Name,
    driver: network.Driver,
    labels: network.Labels,
    gateways: addresses.flatMap(({ Gateway, Subnet = "" }) => Gateway || firstAddress(Subnet)),
    subnets: addresses.flatMap(({ Subnet }) => Subnet ?? []),
    options: network.Options,
    isInternal: network.Internal ?? false,
    isSwarmWide: network.Scope === "swarm",
    isAttachable: network.Attachable ?? false,
    createdEpochSeconds: epochSeconds(network.Created),
    containerIds: Object.keys(network.Containers),
  };
}
