import type { ContainerTraces } from "./container-traces.ts";
import type { Nonce } from "./nonce.ts";

/** What this process can see of its surroundings without asking the daemon. */
export interface Surroundings {
  readonly traces: ContainerTraces;
  /** IPv4 and IPv6 addresses of this process's network namespace, read again at each call. */
  readonly localAddresses: () => readonly string[];
  /** Names of all interfaces of this process's network namespace, read again at each call. */
  readonly interfaceNames: () => readonly string[];
  /** The gateways of the IPv4 default routes, the active one first, read again at each call. */
  readonly defaultGateways: () => readonly string[];
  /** Destinations of the IPv4 routes except the default one, such as `10.1.0.0/16`. */
  readonly routes: () => readonly string[];
  /** Whether this process is in a container, of any daemon. */
  readonly isInContainer: boolean;
  /** The name of the user this process runs as, if it has one. */
  readonly userName: string | undefined;
  /** `undefined` if there is none, or it cannot be seen. */
  readonly fileAt: (path: string) => FileFacts | undefined;
  /**
   * Identifies this process's mount namespace: the same for everything that runs in one container, and for nothing
   * else.
   */
  readonly mountNamespace: string;
  /** Leaves a file of random content on the root filesystem; `undefined` if that cannot be written. */
  readonly leaveNonce: () => Nonce | undefined;
  readonly resolveName: (name: string) => Promise<readonly string[]>;
}

/** The target of a path. */
export interface FileFacts {
  readonly kind: "folder" | "other";
  readonly groupId: number;
}
