import type { Clock } from "../clock.ts";
import type { WorkspaceTree } from "../containers/copy/workspace-tree.ts";
import type { JobFiles } from "../containers/job-files.ts";
import type { DockerHost } from "../docker/docker-host.ts";
import type { Engine } from "../docker/engine.ts";
import type { DaemonChoice } from "../docker/find-docker-host.ts";
import type { Log } from "../log.ts";
import type { Surroundings } from "../reachability/surroundings.ts";
import type { Runner } from "../runner.ts";
import type { HostsFile } from "./stage/write-hosts.ts";
import type { ProcessTable } from "./worker-process.ts";
import type { LogFolder } from "./write-logs.ts";

/** The outside of a start. */
export interface StartTools {
  readonly runner: Runner;
  readonly log: Log;
  readonly clock: Clock;
  /** Its calls end when the step is cancelled. */
  readonly engine: Engine;
  /** The same daemon, for the report of a failure: after a cancel its calls go on for a few seconds. */
  readonly engineForReport: Engine;
  readonly daemon: DaemonChoice;
  /** The daemon's address as published ports have it, where ssh knows it by another name. */
  readonly daemonHost: DockerHost;
  readonly surroundings: Surroundings;
  readonly processes: ProcessTable;
  readonly hostsFile: HostsFile;
  readonly files: Pick<JobFiles, "workspace" | "exists">;
  readonly tree: WorkspaceTree;
  readonly logFolder: LogFolder;
  findListener(hostPort: number): string | undefined;
  /** Aborts when the runner cancels the step. */
  readonly signal: AbortSignal;
}
