import type { Containers } from "./containers.ts";
import type { Images } from "./images.ts";
import type { Networks } from "./networks.ts";
import type { Volumes } from "./volumes.ts";

/** The daemon in our words: small ports, so that stories and decisions need not know the Engine API. */
export interface Engine {
  readonly images: Images;
  readonly containers: Containers;
  readonly networks: Networks;
  readonly volumes: Volumes;
  about(): Promise<EngineFacts>;
  /** Seconds since 1970 by the daemon's clock, which also dates what it creates. */
  clockEpochSeconds(): Promise<number>;
}

export interface EngineFacts {
  /** The daemon's version, such as `"20.10.24"`. */
  readonly version: string;
  /** The newest API version that the daemon speaks, such as `"1.41"`. */
  readonly apiVersion: string;
  readonly operatingSystem: string;
  /** Its processor in Go's words, such as `amd64`; empty if it does not say. */
  readonly architecture: string;
  readonly isRootless: boolean;
  readonly isPodman: boolean;
}
