import type { Labels } from "./labels.ts";

export interface Networks {
  /** Returns the network's id. */
  create(plan: NetworkPlan): Promise<string>;
  inspect(idOrName: string): Promise<NetworkFacts | undefined>;
  list(labels: Labels): Promise<NetworkFacts[]>;
  connect(networkId: string, containerId: string, options: { gatewayPriority?: number }): Promise<void>;
  /** One that is not connected counts as disconnected. */
  disconnect(networkId: string, containerId: string): Promise<void>;
  /** One that is gone already counts as removed. */
  remove(id: string): Promise<void>;
}

export interface NetworkPlan {
  readonly name: string;
  readonly labels: Labels;
  readonly mtu?: number;
  /** The daemon refuses a second network with the same one; default: it chooses one of its own. */
  readonly bridgeName?: string;
  /** As `10.1.0.0/26`; without it the daemon takes one of its address pools. */
  readonly subnet?: string;
  /** Without a way to the outside; default: with one. */
  readonly isInternal?: boolean;
}

export interface NetworkFacts {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly labels: Labels;
  readonly gateways: readonly string[];
  readonly subnets: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly isInternal: boolean;
  readonly isSwarmWide: boolean;
  /** Whether containers beside a swarm's own may be on it. */
  readonly isAttachable: boolean;
  readonly createdEpochSeconds: number;
  /** Ids of the running containers on it; only `inspect` knows them. */
  readonly containerIds: readonly string[];
}
