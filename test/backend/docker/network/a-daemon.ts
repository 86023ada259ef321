import type { NetworkFacts, NetworkPlan } from "../../../../src/backend/docker/engine/networks.ts";
import { findOrCreateNetwork } from "../../../../src/backend/docker/network/session-network.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { someContainer } from "../../../fakes/some-container.ts";

export const JOB_SESSION = "0123456789ab";

/** A daemon with these networks of others, by id. */
export function aDaemon(others: Record<string, Partial<NetworkFacts>> = {}) {
  const { networks } = inMemoryEngine();
  const clock = new FakeClock();
  const plans: NetworkPlan[] = [];
  const { create, inspect } = networks;
  networks.create = async (plan) => {
    plans.push(plan);
    return create(plan);
  };
  networks.inspect = async (id) => {
    const other = others[id];
    return other === undefined ? inspect(id) : { ...plain, id, name: id, ...other };
  };
  const find = (networkIds: string[] = [], session = "aaaaaaaaaaaa") =>
    findOrCreateNetwork(
      {
        network: undefined,
        jobNetwork: undefined,
        session: { id: session, jobSession: JOB_SESSION },
        labels: { "sibling-services.session": session, "sibling-services.job-session": JOB_SESSION },
        jobContainer: networkIds.length === 0 ? undefined : jobOn(networkIds),
        routes: [],
        isPodman: false,
      },
      { networks, clock, signal: new AbortController().signal },
    );
  return { networks, clock, plans, find };
}

export const plain: NetworkFacts = {
  id: "",
  name: "",
  driver: "bridge",
  labels: {},
  gateways: [],
  subnets: [],
  options: {},
  isInternal: false,
  isSwarmWide: false,
  isAttachable: false,
  createdEpochSeconds: 1_000_000,
  containerIds: [],
};

const jobOn = (networkIds: string[]) =>
  someContainer({
    networks: networkIds.map((networkId) => ({
      networkName: networkId,
      networkId,
      ipv4: "10.0.0.2",
      ipv6: "",
      macAddress: "",
      aliases: [],
    })),
  });
