import type { ContainerPort } from "../request/container-port.ts";
/** A service that is ready, with the addresses at which this job reaches it. */
export interface ReachableService {
  readonly name: string;
  readonly image: string;
  readonly id: string;
  readonly network: string;
  /** The container's address on that network. */
  readonly ip: string;
  /** When its container was started, by the daemon's clock; a later time means that it was restarted. */
  readonly startedAt: string;
  /** It was to do some work and exit, and it has. */
  readonly hasDoneItsWork: boolean;
  /** Exit code 0 means that it has done its work. */
  readonly mayFinish?: true | undefined;
  /** The first one is the service's main port. */
  readonly ports: readonly ReachablePort[];
  /** `undefined` if the service's protocol is unknown. */
  readonly url: string | undefined;
  readonly readyAfterMs: number;
  /** Which checks found it ready, in words. */
  readonly decidedBy: string;
  /** `sha256:…`, if a registry gave the image one. */
  readonly digest: string | undefined;
}

/** What templates may use of a service; `id` and `ip` are empty while they are unknown. */
export type AddressedService = Pick<ReachableService, "name" | "id" | "ip" | "ports" | "url">;

/** Host and port that this job must use for one container port. */
export interface ReachablePort {
  readonly containerPort: ContainerPort;
  readonly host: string;
  readonly port: number;
  readonly route: "alias" | "container-ip" | "published";
  readonly isProven: boolean;
}
