import type { Labels } from "./labels.ts";

export interface Networks {
  /** Returns the network's id. */
  create(plan: NetworkPlan): Promise<string>;
  inspect(idOrName: string): Promise<NetworkFacts | undefined>;
  list(labels: Labels): Promise<NetworkFacts[]>;
  connect(networkId: string, containerId: string, options: { gatewayPriority?: number }): Promise<void>;
  /** One that is not connected counts as disconnected. */
  disconnect(networkId: string, containerId: string): Promise<void>;
  /** One that is already gone counts as removed. */
  remove(id: string): Promise<void>;
}

export interface NetworkPlan {
  readonly name: string;
  readonly labels: Labels;
  readonly mtu?: number;
  /**
   * The name of the bridge. The daemon refuses a second network with the same one; by default it chooses one itself.
   */
  readonly bridgeName?: string;
  /** A range such as `10.1.0.0/26`; without it, the daemon uses one of its address pools. */
  readonly subnet?: string;
  /** Has no route to the outside; by default it has one. */
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
  /** Whether containers other than a swarm's own may join it. */
  readonly isAttachable: boolean;
  readonly createdEpochSeconds: number;
  /** Ids of the running containers on it; only `inspect` returns them. */
  readonly containerIds: readonly string[];
}
