import type { ImageFacts } from "../../../src/backend/docker/engine/images.ts";
import type { Labels } from "../../../src/backend/docker/engine/labels.ts";

/** An image, and the id by which its containers name it. */
export interface HeldImage extends ImageFacts {
  readonly id: string;
}

/** Everything that an in-memory daemon holds; tests may look into it and change it. */
export interface Holdings {
  readonly images: Map<string, HeldImage>;
  readonly containers: Map<string, HeldContainer>;
  readonly networks: Map<string, HeldNetwork>;
  readonly volumes: Map<string, Labels>;
  /** One line for each call that changes something, `create postgres`, oldest first. */
  readonly calls: string[];
  /** Who is told when a container ends. */
  readonly watchers: ((container: HeldContainer) => void)[];
  nextId(kind: string): string;
}

export interface HeldContainer {
  readonly id: string;
  readonly name: string;
  /** As the container was created from it. */
  readonly image: string;
  readonly imageId: string;
  readonly labels: Labels;
  readonly command: readonly string[];
  readonly networkName: string;
  readonly hostPorts: readonly number[];
  readonly volumes: readonly string[];
  readonly healthcheck: readonly string[] | undefined;
  /** Paths of what was put into it. */
  readonly files: string[];
  readonly logLines: string[];
  state: "created" | "running" | "exited";
  exitCode: number;
}

export interface HeldNetwork {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly containerIds: Set<string>;
}

/** An empty value asks for the key alone, as the daemon's filters do. */
export function hasLabels(own: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => (value === "" ? key in own : own[key] === value));
}

/** By its name or its id. */
export function imageOf(reference: string, { images }: Pick<Holdings, "images">): HeldImage | undefined {
  return images.get(reference) ?? [...images.values()].find(({ id }) => id === reference);
}
