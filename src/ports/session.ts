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

/** Distinguishes this job from all others on a daemon, and is the same for all of its steps and their posts. */
export interface JobIdentity {
  /** Twelve hexadecimal digits. */
  readonly jobSession: string;
  /**
   * Whether it is based on a process that serves only this job; otherwise it is based on a directory, which a step's
   * `env` can change.
   */
  readonly isCertain: boolean;
  /** They stand on everything of the job. */
  readonly names: JobNames;
}

/** What the runner calls the job, as far as it says so; other jobs may have the same names. */
export interface JobNames {
  readonly repository: string | undefined;
  readonly run: string | undefined;
  readonly job: string | undefined;
}
