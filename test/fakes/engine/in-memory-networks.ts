import { EngineRefusal } from "../../../src/backend/docker/engine/engine-refusal.ts";
import type { NetworkFacts, Networks } from "../../../src/backend/docker/engine/networks.ts";
import { type HeldNetwork, type Holdings, hasLabels } from "./holdings.ts";

export function inMemoryNetworks({ networks, calls, nextId }: Holdings): Networks {
  const find = (idOrName: string) =>
    [...networks.values()].find(({ id, name }) => id === idOrName || name === idOrName);
  return {
    async create({ name, labels }) {
      if (find(name) !== undefined) {
        throw new EngineRefusal("POST /networks/create", `network with name ${name} already exists`, 409);
      }
      const id = nextId("n");
      networks.set(id, { id, name, labels, containerIds: new Set() });
      calls.push(`create network ${name}`);
      return id;
    },
    async inspect(idOrName) {
      const network = find(idOrName);
      return network && networkFacts(network);
    },
    async list(labels) {
      return [...networks.values()].filter((network) => hasLabels(network.labels, labels)).map(networkFacts);
    },
    async connect(networkId, containerId) {
      networks.get(networkId)?.containerIds.add(containerId);
      calls.push(`connect ${containerId}`);
    },
    async disconnect(networkId, containerId) {
      networks.get(networkId)?.containerIds.delete(containerId);
      calls.push(`disconnect ${containerId}`);
    },
    async remove(id) {
      const network = networks.get(id);
      if (network === undefined) return;
      if (network.containerIds.size > 0) {
        throw new EngineRefusal(
          `DELETE /networks/${id}`,
          `network ${network.name} has active endpoints`,
          403,
        );
      }
      networks.delete(id);
      calls.push(`remove network ${network.name}`);
    },
  };
}

function networkFacts(network: HeldNetwork): NetworkFacts {
  return {
    id: network.id,
    name: network.name,
    driver: "bridge",
    labels: network.labels,
    gateways: ["172.18.0.1"],
    subnets: ["172.18.0.0/16"],
    options: {},
    isInternal: false,
    isSwarmWide: false,
    isAttachable: false,
    createdEpochSeconds: 1_000_000,
    containerIds: [...network.containerIds],
  };
}
