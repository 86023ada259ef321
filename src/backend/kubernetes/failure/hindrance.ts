import type { Topic } from "../../../topics.ts";

/** What keeps a pod's program from running. */
export interface Hindrance {
  /** Such as `could not be started: …`, of the service. */
  readonly why: string;
  readonly topic: Topic;
  readonly hint: string;
  /** If it may pass by itself: for how long that is waited for, and what the log says meanwhile. */
  readonly mayPass?: { readonly withinMs: number; readonly note: string };
}
