import type { JobTraces } from "../job/job-identity.ts";
import type { Backend } from "../ports/backend.ts";
import type { Clock } from "../ports/clock.ts";
import type { HostsFile } from "../ports/hosts-file.ts";
import type { Log } from "../ports/log.ts";
import type { LogFolder } from "../ports/log-folder.ts";
import type { Runner } from "../ports/runner.ts";
import type { ReachableService } from "../report/reachable-service.ts";

/** What a start needs from outside. */
export interface StartTools extends Pick<JobTraces, "job" | "processes" | "surroundings"> {
  readonly runner: Runner;
  readonly log: Log;
  readonly clock: Clock;
  readonly backend: Backend;
  readonly hostsFile: HostsFile;
  readonly logFolder: LogFolder;
  /** Takes the services that are ready, and returns the lines with which the log ends. */
  readonly handedOut: (
    services: readonly ReachableService[],
    exported: readonly string[],
  ) => readonly string[];
  /** Aborts when the runner cancels the step. */
  readonly signal: AbortSignal;
}
