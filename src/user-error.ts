import type { Topic } from "./topics.ts";

/** What belongs to an error but is too long for its sentence. */
interface ErrorDetails {
  readonly title: string;
  readonly text: string;
}

/** What is known of something that failed, for people who look for the reason. */
export interface Evidence {
  /** The name of what failed. */
  readonly about: string;
  readonly facts: readonly Fact[];
  readonly quotes: readonly Quote[];
}

export interface Fact {
  /** A word or two. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** What others printed, oldest line first. */
export interface Quote {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What an error has besides its sentence. */
export interface ErrorOptions {
  /** The next step. */
  readonly hint?: string | undefined;
  /** What docs/troubleshooting.md explains about it. */
  readonly topic?: Topic | undefined;
  readonly cause?: unknown;
  readonly details?: ErrorDetails | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** What else failed, each a sentence. */
  readonly others?: readonly string[] | undefined;
}

/**
 * An error that the user can fix: one sentence with the place and the reason, and a hint that names the next step.
 * Anything else that is thrown is our own bug and may show its stack.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
  readonly hint: string | undefined;
  readonly topic: Topic | undefined;
  /** Lines that the log shows before the sentence, folded. */
  readonly details: ErrorDetails | undefined;
  /** What the log shows before the sentence, and the job summary too. */
  readonly evidence: readonly Evidence[];
  readonly others: readonly string[];

  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.topic = options.topic;
    this.details = options.details;
    this.evidence = options.evidence ?? [];
    this.others = options.others ?? [];
  }

  /** What an annotation has above its sentence. */
  get title(): string | undefined {
    return this.topic;
  }
}

/** The message of whatever was thrown, as one line for the log. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
