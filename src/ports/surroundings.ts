import type { ContainerTraces } from "./container-traces.ts";
import type { Nonce } from "./nonce.ts";

/** What this process can see of where it runs, without asking the daemon. */
export interface Surroundings {
  readonly traces: ContainerTraces;
  /** IPv4 and IPv6 addresses of this process's network namespace, read anew at each call. */
  readonly localAddresses: () => readonly string[];
  /** Names of all interfaces of this process's network namespace, read anew at each call. */
  readonly interfaceNames: () => readonly string[];
  /** Of the IPv4 default routes, the one in force first, read anew at each call. */
  readonly defaultGateways: () => readonly string[];
  /** Destinations of the IPv4 routes but the default one, as `10.1.0.0/16`. */
  readonly routes: () => readonly string[];
  /** Whether this process is in some container, of whichever daemon. */
  readonly isInContainer: boolean;
  /** Of this process's user, where it has one. */
  readonly userName: string | undefined;
  /** `undefined` where there is none, or it cannot be seen. */
  readonly fileAt: (path: string) => FileFacts | undefined;
  /** Names this process's mount namespace: the same for all that is run in one container, and for nothing else there. */
  readonly mountNamespace: string;
  /** Leaves a file of random content on the root filesystem; `undefined` where it cannot be written. */
  readonly leaveNonce: () => Nonce | undefined;
  readonly resolveName: (name: string) => Promise<readonly string[]>;
}

/** What a path leads to. */
export interface FileFacts {
  readonly kind: "folder" | "other";
  readonly groupId: number;
}
