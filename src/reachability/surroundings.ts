import type { ContainerTraces } from "./own-container/container-traces.ts";
import type { Nonce } from "./own-container/find-own-container.ts";

/** What this process can see of where it runs, without asking the daemon. */
export interface Surroundings {
  readonly traces: ContainerTraces;
  /** IPv4 addresses of this process's network namespace, read anew at each call. */
  readonly localAddresses: () => readonly string[];
  readonly defaultGateway: string | undefined;
  /** Leaves a file of random content on the root filesystem; `undefined` where it cannot be written. */
  readonly leaveNonce: () => Nonce | undefined;
  readonly resolveName: (name: string) => Promise<readonly string[]>;
}
