import type { ObjectMeta } from "./object-meta.ts";

/** What a part of the cluster says about an object. */
export interface Event {
  readonly metadata: ObjectMeta;
  readonly involvedObject: { readonly kind?: string; readonly name?: string; readonly uid?: string };
  readonly type?: string;
  /** Such as `FailedScheduling`, `Failed` or `FailedMount`. */
  readonly reason?: string;
  readonly message?: string;
  readonly count?: number;
  readonly firstTimestamp?: string;
  readonly lastTimestamp?: string;
  /** Newer parts of the cluster set this one alone. */
  readonly eventTime?: string;
}
