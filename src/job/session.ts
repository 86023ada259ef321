import { randomBytes } from "node:crypto";

/** What one step of this action starts and removes again. */
export interface Session {
  /** Random: a run id is not unique (act's is always 1). */
  readonly id: string;
  /** Shared by all steps of one job (see `identifyJob`); names the network. */
  readonly jobSession: string;
}

/** What is removed together: the things of one step that carry its job's names too, or those of all steps of a job. */
export type Belongings =
  | ({ readonly kind: "session"; readonly ofJob: JobNames } & Session)
  | { readonly kind: "job"; readonly jobSession: string };

export function newSession(jobSession: string): Session {
  return { id: randomBytes(6).toString("hex"), jobSession };
}

export function isSessionId(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}

/** What the runner calls the job, as far as it says so; other jobs may have the same names. */
export interface JobNames {
  readonly repository: string | undefined;
  readonly run: string | undefined;
  readonly job: string | undefined;
}
