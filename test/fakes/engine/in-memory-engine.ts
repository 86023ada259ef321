import type { Engine } from "../../../src/backend/docker/engine/engine.ts";
import { type HeldImage, type Holdings, hasLabels, imageOf } from "./holdings.ts";
import { inMemoryContainers } from "./in-memory-containers.ts";
import { inMemoryNetworks } from "./in-memory-networks.ts";

/** An `Engine` without a daemon, held to Docker by test/contract. */
export function inMemoryEngine(): Engine & { readonly holdings: Holdings } {
  let count = 0;
  const holdings: Holdings = {
    images: new Map(),
    containers: new Map(),
    networks: new Map(),
    volumes: new Map(),
    calls: [],
    watchers: [],
    nextId: (kind) => {
      count += 1;
      return `${kind}${count}`;
    },
  };
  return {
    holdings,
    images: {
      find: async (reference) => imageOf(reference, holdings),
      pull: async ({ reference }) => {
        throw new Error(`pull access denied for ${reference}`);
      },
    },
    containers: inMemoryContainers(holdings),
    networks: inMemoryNetworks(holdings),
    volumes: {
      exists: async (name) => holdings.volumes.has(name),
      list: async (labels) =>
        [...holdings.volumes]
          .map(([name, own]) => ({ name, labels: own, createdEpochSeconds: 1_000_000 }))
          .filter((volume) => hasLabels(volume.labels, labels)),
      remove: async (name) => {
        holdings.volumes.delete(name);
      },
    },
    about: async () => ({
      version: "0.0.0",
      apiVersion: "1.41",
      operatingSystem: "memory",
      architecture: "amd64",
      isRootless: false,
      isPodman: false,
    }),
    clockEpochSeconds: async () => 1_000_000,
  };
}

/** An image that declares nothing. */
export function plainImage(given: Partial<HeldImage> = {}): HeldImage {
  return {
    id: "sha256:0",
    exposedPorts: [],
    volumes: [],
    environment: [],
    architecture: "",
    digests: [],
    hasDigestOfStore: false,
    taggedAt: "",
    labels: {},
    ...given,
  };
}
