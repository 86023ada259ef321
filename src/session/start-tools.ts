import type { JobFiles } from "../backend/docker/container/job-files.ts";
import type { DockerHost } from "../backend/docker/daemon/docker-host.ts";
import type { DaemonChoice } from "../backend/docker/daemon/find-docker-host.ts";
import type { Engine } from "../backend/docker/engine/engine.ts";
import type { ProcessTable } from "../job/worker-process.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Runner } from "../ports/runner.ts";
import type { Surroundings } from "../ports/surroundings.ts";
import type { WorkspaceTree } from "../ports/workspace-tree.ts";
import type { HostsFile } from "./hosts/write-hosts.ts";
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
