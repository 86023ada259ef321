import type { ContainerPort } from "../../../request/container-port.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { Labels } from "./labels.ts";

export interface Images {
  /** `undefined` if the daemon does not have it. */
  find(reference: string): Promise<ImageFacts | undefined>;
  /** Resolves when the image is there; throws the registry's error. */
  pull(request: PullRequest): Promise<void>;
}

export interface ImageFacts {
  /** Lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  readonly volumes: readonly string[];
  readonly environment: readonly string[];
  /** As `sha256:…`: the digest of its configuration, or in containerd's store that of its manifest. */
  readonly id: string;
  /** Its processor in Go's words, such as `arm64`; empty if the daemon does not know. */
  readonly architecture: string;
  /** The digests that the daemon knows of it, with their repositories as the daemon spells them: `redis@sha256:…`. */
  readonly digests: readonly string[];
  /** `sha256:…` alone, of the first of these. */
  readonly digest?: string | undefined;
  /**
   * Whether these digests say nothing about a registry, because the image store gives one to each image (containerd's
   * does).
   */
  readonly hasDigestOfStore: boolean;
  /** When it was last tagged on this daemon, as RFC 3339; the year 1 or empty if the daemon does not know. */
  readonly taggedAt: string;
  /** The labels that every container of it inherits. */
  readonly labels: Labels;
}

export interface PullRequest {
  /** With a tag or a digest: without either, the daemon pulls every tag of the repository. */
  readonly reference: string;
  readonly platform?: string;
  readonly credentials?: RegistryCredentials;
  readonly signal: AbortSignal;
  onProgress(line: PullLine): void;
}

/** One line of what a daemon says while it pulls. */
export interface PullLine {
  /** The layer's short digest; other things have ids too. */
  readonly id?: string;
  /** Such as `Downloading`, in the daemon's words. */
  readonly status: string;
  /** Seconds that it takes so far, instead of bytes; some daemons count so while they unpack. */
  readonly seconds?: number;
  /** Bytes; daemons leave them out for what is quick. */
  readonly current?: number;
  readonly total?: number;
}
