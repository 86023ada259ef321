import type { Job } from "../../job/job.ts";
import { formatIdentity } from "../../job/worker-process.ts";
import { MARK } from "../../ports/mark.ts";
import type { ProcessIdentity } from "../../ports/process-table.ts";
import type { Belongings, JobNames, Session } from "../../ports/session.ts";
import { OWN_PREFIX } from "../../request/own-prefix.ts";
import type { Labels } from "./engine/labels.ts";

export const LABEL = {
  ...MARK,
  ownerContainer: `${OWN_PREFIX}owner.container`,
  /** The container whose network the job's container shares, if that is another one. */
  ownerNetwork: `${OWN_PREFIX}owner.network`,
  ownerWorker: `${OWN_PREFIX}owner.worker`,
  /** `exec` if the job's steps are commands that are executed in that container, one by one. */
  ownerEntry: `${OWN_PREFIX}owner.entry`,
  /** Id of the network of a pipeline whose steps are containers of their own. */
  ownerPipelineNetwork: `${OWN_PREFIX}owner.pipeline-network`,
  /** Name of the volume that its steps share. */
  ownerPipelineVolume: `${OWN_PREFIX}owner.pipeline-volume`,
} as const;

/** What a pipeline has from its first step to its last. */
export interface OwnerPipeline {
  readonly networkId: string;
  readonly volume: string | undefined;
}

/** A session is kept while its owner is alive. */
export interface SessionOwner {
  /** Id of the job's container, verified on the daemon that holds the services. */
  readonly containerId: string | undefined;
  /** Id of the container whose network that one uses, usually itself. */
  readonly networkOwnerId?: string | undefined;
  readonly worker: ProcessIdentity | undefined;
  /** How this step came into its container; see `findEntry`. */
  readonly entry: "exec" | undefined;
  /** Instead of the container, which ends with its step. */
  readonly pipeline?: OwnerPipeline | undefined;
}

/** The known names of a job, as a filter for everything that carries them. */
export function labelsOfNames({ repository, run, job }: JobNames): Labels {
  const names = { [LABEL.repository]: repository, [LABEL.run]: run, [LABEL.job]: job };
  return Object.fromEntries(
    Object.entries(names).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** A filter for everything that belongs to one session. */
export function labelsOfSession(id: string): Labels {
  return { [LABEL.session]: id };
}

/** A filter for everything that belongs together. */
export function labelsOf(belongings: Belongings): Labels {
  switch (belongings.kind) {
    case "session":
      return { ...labelsOfJob(belongings), ...labelsOfSession(belongings.id) };
    case "job":
      return labelsOfJob(belongings);
  }
}

/** A filter for everything of the same job. */
export function labelsOfJob(belongings: Belongings): Labels {
  const names = belongings.kind === "session" ? labelsOfNames(belongings.ofJob) : {};
  return { ...names, [LABEL.jobSession]: belongings.jobSession };
}

/**
 * What everything of this session carries. Each of our labels is always set, and empty if a value is unknown, so that
 * an image's labels never show through.
 */
export function sessionLabels(
  session: Session,
  owner: SessionOwner,
  about: {
    job: Pick<Job, "repository" | "run" | "name" | "step" | "runner">;
    expiresSeconds: number;
    runnerLabels: Labels;
  },
): Labels {
  const { job } = about;
  const labels: Record<(typeof LABEL)[keyof typeof LABEL], string | undefined> = {
    [LABEL.session]: session.id,
    [LABEL.jobSession]: session.jobSession,
    [LABEL.name]: undefined,
    [LABEL.service]: undefined,
    [LABEL.repository]: job.repository,
    [LABEL.run]: job.run,
    [LABEL.job]: job.name,
    [LABEL.step]: job.step,
    [LABEL.runner]: job.runner,
    [LABEL.expiresSeconds]: String(about.expiresSeconds),
    [LABEL.ownerContainer]: owner.containerId,
    [LABEL.ownerNetwork]: owner.networkOwnerId === owner.containerId ? undefined : owner.networkOwnerId,
    [LABEL.ownerWorker]: owner.worker && formatIdentity(owner.worker),
    [LABEL.ownerEntry]: owner.entry,
    [LABEL.ownerPipelineNetwork]: owner.pipeline?.networkId,
    [LABEL.ownerPipelineVolume]: owner.pipeline?.volume,
  };
  const own = Object.entries(labels).map(([key, value = ""]) => [key, value]);
  return { ...about.runnerLabels, ...Object.fromEntries(own) };
}

/** A session's labels for one thing with this name, which belongs to this service, if to any. */
export function labelsOfThing(labels: Labels, thing: { name: string; service?: string }): Labels {
  return { ...labels, [LABEL.name]: thing.name, [LABEL.service]: thing.service ?? "" };
}

/**
 * The cleanup label that GitHub's runner puts on its job container: six hexadecimal digits without a value (runner
 * DockerCommandManager.cs). Our things carry it too, so the runner removes them with its own.
 */
export function runnerCleanUpLabels(jobContainerLabels: Labels): Labels {
  const own = Object.entries(jobContainerLabels).filter(
    ([key, value]) => /^[0-9a-f]{6}$/.test(key) && value === "",
  );
  return Object.fromEntries(own);
}
