import type { ContainerPort } from "../request/container-port.ts";
/** A service that is ready, with the addresses at which this job reaches it. */
export interface ReachableService {
  readonly name: string;
  readonly image: string;
  readonly id: string;
  readonly network: string;
  /** The container's address on that network. */
  readonly ip: string;
  /** When its container was started, by the daemon's clock: a later start would be another one. */
  readonly startedAt: string;
  /** It is one that ends, and it has. */
  readonly hasDoneItsWork: boolean;
  /** The first one is the service's main port. */
  readonly ports: readonly ReachablePort[];
  /** `undefined` where nothing is known of the service's protocol. */
  readonly url: string | undefined;
  readonly readyAfterMs: number;
}

/** What templates may ask of a service; `id` and `ip` are empty as long as they are unknown. */
export type AddressedService = Pick<ReachableService, "name" | "id" | "ip" | "ports" | "url">;

/** Host and port that this job must use for one container port. */
export interface ReachablePort {
  readonly containerPort: ContainerPort;
  readonly host: string;
  readonly port: number;
  readonly route: "alias" | "container-ip" | "published";
  readonly isProven: boolean;
}
