import type { UntrustedText } from "./untrusted-text.ts";

/** What a request takes from its job: variables without a value, and files that flags name. */
export interface JobSurroundings {
  /** The part of the job's environment that a service may take. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Texts of the event that started the job, which anyone may have written. */
  readonly untrusted: readonly UntrustedText[];
  /** Absolute; paths that start with a dot are below it. */
  readonly workspace: string;
  /** Reads a file of the workspace, `undefined` if it does not exist. */
  readFile(path: string): string | undefined;
}
