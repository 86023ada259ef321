import type { Probe } from "../../ports/probe.ts";
import type { ContainerPort } from "../../request/container-port.ts";

/** What we know of one common image beforehand. One file for each, listed in find-preset.ts. */
export interface Preset {
  /** The image's own name, the last part of its repository: `postgres` in `registry.example/library/postgres:15`. */
  readonly imageNames: readonly string[];
  /** `undefined` if the settings make it a service that the preset cannot ask. */
  describe(settings: ServiceSettings): KnownService | undefined;
}

/** What the effective container starts with. */
export interface ServiceSettings {
  /** Entries `KEY=value`, the image's first; of two for one key, the later counts. */
  readonly environment: readonly string[];
  /** The words of entrypoint and command. */
  readonly command: readonly string[];
}

/** A preset, worked out for one service. */
export interface KnownService {
  /** The port on which it is asked and which its `url` names. */
  readonly containerPort: ContainerPort;
  readonly probe: Probe;
  /** With `{host}` (IPv6 in brackets) and `{port}` to fill in; user and password are percent-encoded. */
  readonly url: string;
  /** Set if this image needs longer than the general default. */
  readonly timeoutMs: number | undefined;
}
