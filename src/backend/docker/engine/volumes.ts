import type { Labels } from "./labels.ts";

export interface ListedVolume {
  readonly name: string;
  readonly labels: Labels;
  readonly createdEpochSeconds: number;
}

export interface Volumes {
  list(labels: Labels): Promise<ListedVolume[]>;
  exists(name: string): Promise<boolean>;
  /** One that is already gone counts as removed. */
  remove(name: string): Promise<void>;
}
