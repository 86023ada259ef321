import type { ContainerTraces } from "./own-container-candidates.ts";

/** What this process can see of where it runs, without asking the daemon. */
export interface Surroundings {
  readonly traces: ContainerTraces;
  /** IPv4 addresses of this process's network namespace, read anew at each call. */
  readonly localAddresses: () => readonly string[];
  readonly defaultGateway: string | undefined;
  readonly resolveName: (name: string) => Promise<readonly string[]>;
}
