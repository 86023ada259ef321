import type { ProcessIdentity } from "../ports/process-table.ts";
import type { Pipeline } from "./pipeline.ts";

/** What the front knows about this job and its current step, read once; names that were not given are `undefined`. */
export interface Job {
  /** In whose words hints are written: those of a workflow, or those of a command line. */
  readonly front: "actions" | "terminal";
  readonly repository: string | undefined;
  readonly run: string | undefined;
  readonly runAttempt: string | undefined;
  /** Its key in the workflow, the same for all jobs of a matrix. */
  readonly name: string | undefined;
  readonly step: string | undefined;
  readonly runner: string | undefined;
  /** On whose behalf it runs. */
  readonly actor: string | undefined;
  /** The address of the server whose job it is. */
  readonly server: string | undefined;
  readonly workspace: string | undefined;
  /** Its own as long as it runs; no other job writes there. */
  readonly temporaryFolder: string | undefined;
  /** The name of its container, where the runner tells it. */
  readonly containerName: string | undefined;
  /** As the runner calls it, `Linux` for example. */
  readonly operatingSystem: string | undefined;
  readonly isOnGithubsRunner: boolean;
  /** The pod of Kubernetes that it runs in: one that container hooks made for it, or the runner's own. */
  readonly pod: "of-container-hooks" | "of-the-runner" | undefined;
  /** How long the runner's daemon may take to come up, where the runner says so. */
  readonly daemonPatienceSeconds: number | undefined;
  /** Tells apart the sessions of one job that are not to be shared; `undefined` if all of its steps share one. */
  readonly ownSession: string | undefined;
  /** Whether no other job ever has its names, so that they tell its steps wherever those run. */
  readonly hasUniqueNames: boolean;
  /** The process whose end is the session's end, if the front knows it better than by the names of runners. */
  readonly owner: ProcessIdentity | undefined;
  /** Given if the services are to outlive this step, whose container ends with it. */
  readonly pipeline: Pipeline | undefined;
}
