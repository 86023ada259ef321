import type { Topic } from "../../../src/topics.ts";

/** A request that fails, and what its one annotation says. */
export interface Cause {
  /** Its title, and its anchor in docs/troubleshooting.md. */
  readonly topic: Topic;
  readonly services: string;
  /** The first sentence: the cause. Times and addresses stand as `<time>` and `<address>`. */
  readonly sentence: string;
  /** The next step. */
  readonly hint: string;
  /** The sentence of what else failed. */
  readonly also?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** The services of an earlier step of the job. */
  readonly earlier?: string;
  /** What happens as soon as the log says that a service has started. */
  readonly meanwhile?: "cancelled" | "container removed";
}
