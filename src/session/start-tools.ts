import type { JobTraces } from "../job/job-identity.ts";
import type { Backend } from "../ports/backend.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostsFile } from "../ports/hosts-file.ts";
import type { Log } from "../ports/log.ts";
import type { LogFolder } from "../ports/log-folder.ts";
import type { Runner } from "../ports/runner.ts";

/** What a start needs from outside. */
export interface StartTools extends Pick<JobTraces, "job" | "processes" | "surroundings"> {
  readonly runner: Runner;
  readonly log: Log;
  readonly clock: Clock;
  readonly backend: Backend;
  readonly hostsFile: HostsFile;
  readonly logFolder: LogFolder;
  /** Aborts when the runner cancels the step. */
  readonly signal: AbortSignal;
}
