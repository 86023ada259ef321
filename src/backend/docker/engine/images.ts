import type { ContainerPort } from "../../../request/container-port.ts";
import type { Labels } from "./labels.ts";
import type { RegistryCredentials } from "./registry-auth.ts";

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
  /** The repositories for which the daemon knows a digest of this image, as the daemon spells them, such as `redis`. */
  readonly repositories: readonly string[];
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
  /** Bytes, or seconds while some daemons unpack. */
  readonly current?: number;
  readonly total?: number;
}
