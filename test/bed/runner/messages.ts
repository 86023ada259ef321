import type { JobEvent } from "./job-event.ts";

/** What a worker is told when a job begins. */
export interface JobMessage {
  /** The workflow's text, and which of its jobs this is. */
  readonly workflow: string;
  readonly job: string;
  /** Copied to where the job finds its workspace. */
  readonly workspace: string;
  /** The archive of this repository that a runner downloads for `uses: org/sibling-services@…`. */
  readonly archive: string;
  /** Folders of other actions that the runner has downloaded, by what a step `uses:`. */
  readonly actions: Readonly<Record<string, string>>;
  /** The runner's own folder: `_work`, `externals` and all below belong to the worker. */
  readonly folder: string;
  /** The folder that has `node24/bin/node`. */
  readonly externals: string;
  /** The environment of the runner itself, with `docker` on its PATH. */
  readonly environment: Readonly<Record<string, string>>;
  /** Fields of the `github` context that differ from the usual ones. */
  readonly github: Readonly<Record<string, string>>;
  /** The entry of the job's matrix, if it has one. */
  readonly matrix: Readonly<Record<string, unknown>>;
}

/** To a worker. */
export type Order = { readonly kind: "job"; readonly job: JobMessage } | { readonly kind: "cancel" };

/** From a worker. */
export type Report =
  | { readonly kind: "event"; readonly event: JobEvent }
  | { readonly kind: "broken"; readonly reason: string };
