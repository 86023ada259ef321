import type { Job } from "../job/job.ts";
import type { ProcessIdentity } from "../ports/process-table.ts";
import { joinedValue, pipelineOf, type System } from "./system.ts";

/** What this process is doing, and where. */
interface Errand {
  /** `run`'s services are its own; those of `up` are found again by the commands that follow. */
  readonly verb: "run" | "up";
  readonly folder: string;
  readonly system: System | undefined;
  readonly ownProcess: string;
  readonly owner: ProcessIdentity | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Sets of services that one person wants side by side in one folder, or one job. */
const SESSION_VARIABLE = "SIBLING_SERVICES_SESSION";

/** The job as the CI's variables describe it; at a person's terminal the folder is all that names it. */
export function readTerminalJob(environment: Environment, errand: Errand): Job {
  const { verb, system, folder, ownProcess } = errand;
  const read = (names: readonly string[] | undefined) => joinedValue(names, environment);
  const wanted = environment[SESSION_VARIABLE] ?? "";
  return {
    front: "terminal",
    repository: read(system?.repository),
    run: read(system?.run),
    runAttempt: read(system?.attempt),
    name: read(system?.job),
    step: verb,
    runner: read(system?.runner),
    actor: read(system?.actor),
    server: undefined,
    // In CI, steps may run in other folders of the same checkout.
    workspace: read(system?.workspace) ?? folder,
    temporaryFolder: undefined,
    containerName: environment.JOB_CONTAINER_NAME || undefined,
    operatingSystem: undefined,
    isOnGithubsRunner: false,
    pod: undefined,
    daemonPatienceSeconds: undefined,
    // A session of the action in the same job is another one, and two runs never share theirs.
    ownSession: verb === "run" ? `run ${wanted} ${ownProcess}` : `up ${wanted} ${read(system?.server) ?? ""}`,
    hasUniqueNames: verb === "up" && system?.server !== undefined && read(system.job) !== undefined,
    owner: errand.owner,
    pipeline: verb === "up" ? pipelineOf(system, environment) : undefined,
  };
}
