import { isRefusal } from "../engine-refusal.ts";
import type { NetworkFacts, Networks } from "../networks.ts";
import { canBeName } from "./can-be-name.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { filters } from "./filters.ts";

/** Of `GET /networks/{id}` and `GET /networks`. */
interface NetworkInspect {
  Id: string;
  Name: string;
  Driver: string;
  Created: string;
  Scope?: string;
  Internal?: boolean;
  Attachable?: boolean;
  Labels?: Record<string, string> | null;
  IPAM?: { Config?: { Gateway?: string; Subnet?: string }[] | null };
  Options?: Record<string, string> | null;
  Containers?: Record<string, object> | null;
}

export function dockerodeNetworks(api: EngineApi): Networks {
  return {
    async create(plan) {
      const body = {
        Name: plan.name,
        Driver: "bridge",
        // Daemons before API 1.44 accept a second network of one name, and later call the name ambiguous.
        CheckDuplicate: true,
        Labels: plan.labels,
        ...(plan.subnet === undefined ? {} : { IPAM: { Config: [{ Subnet: plan.subnet }] } }),
        Internal: plan.isInternal ?? false,
        Options: plan.mtu === undefined ? {} : { "com.docker.network.driver.mtu": String(plan.mtu) },
      };
      return (await api.json<{ Id: string }>({ method: "POST", path: "/networks/create", body })).Id;
    },

    async inspect(idOrName) {
      if (!canBeName(idOrName)) return undefined;
      const path = `/networks/${encodeURIComponent(idOrName)}`;
      const network = await unlessMissing(api.json<NetworkInspect>({ method: "GET", path }));
      return network && networkFacts(network);
    },

    async list(labels) {
      const query = { filters: filters({ label: labels }) };
      const networks = await api.json<NetworkInspect[]>({ method: "GET", path: "/networks", query });
      return networks.map(networkFacts);
    },

    async connect(networkId, containerId, options) {
      const priority = options.gatewayPriority;
      const body = {
        Container: containerId,
        EndpointConfig: priority === undefined ? {} : { GwPriority: priority },
      };
      try {
        await api.json({ method: "POST", path: `/networks/${networkId}/connect`, body });
      } catch (error) {
        // 403: "endpoint with name … already exists in network …", so it is connected.
        if (!isRefusal(error, 403)) throw error;
      }
    },

    async disconnect(networkId, containerId) {
      const body = { Container: containerId, Force: true };
      try {
        await api.json({ method: "POST", path: `/networks/${networkId}/disconnect`, body });
      } catch (error) {
        if (!isRefusal(error, 403, 404) && !isNotConnected(error)) throw error;
      }
    },

    async remove(id) {
      await unlessMissing(api.json({ method: "DELETE", path: `/networks/${id}` }));
    },
  };
}

/** Docker 20.10 answers 500 for a container that is not connected (libnetwork, ErrNoSuchEndpoint is untyped). */
function isNotConnected(thrown: unknown): boolean {
  return isRefusal(thrown, 500) && /not connected/.test(thrown.message);
}

/** Docker 20.10 does not tell the default bridge's gateway before a container is on it: it is the subnet's first. */
function firstAddress(subnet: string): string[] {
  const [, network, last] = subnet.match(/^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/) ?? [];
  return network === undefined ? [] : [`${network}.${Number(last) + 1}`];
}

function networkFacts(network: NetworkInspect): NetworkFacts {
  return {
    id: network.Id,
    name: network.Name,
    driver: network.Driver,
    labels: network.Labels ?? {},
    gateways: (network.IPAM?.Config ?? []).flatMap(
      ({ Gateway, Subnet = "" }) => Gateway || firstAddress(Subnet),
    ),
    subnets: (network.IPAM?.Config ?? []).flatMap(({ Subnet }) => Subnet ?? []),
    options: network.Options ?? {},
    isInternal: network.Internal ?? false,
    isSwarmWide: network.Scope === "swarm",
    isAttachable: network.Attachable ?? false,
    createdEpochSeconds: Math.floor(Date.parse(network.Created) / 1000),
    containerIds: Object.keys(network.Containers ?? {}),
  };
}
