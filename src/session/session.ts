import { randomBytes } from "node:crypto";
import type { Labels } from "../docker/labels.ts";
import { formatIdentity, type ProcessIdentity } from "./worker-process.ts";

/** All of our labels begin with this, so one filter lists everything. */
const PREFIX = "sibling-services.";

/** Later steps of the same job, and their posts, find the job's session by this variable. */
export const JOB_SESSION_VARIABLE = "SIBLING_SERVICES_JOB_SESSION";

export const LABEL = {
  session: `${PREFIX}session`,
  jobSession: `${PREFIX}job-session`,
  service: `${PREFIX}service`,
  repository: `${PREFIX}repository`,
  run: `${PREFIX}run`,
  job: `${PREFIX}job`,
  step: `${PREFIX}step`,
  runner: `${PREFIX}runner`,
  expiresSeconds: `${PREFIX}expires-seconds`,
  ownerContainer: `${PREFIX}owner.container`,
  /** The container whose network the job's container shares, where it is another one. */
  ownerNetwork: `${PREFIX}owner.network`,
  ownerWorker: `${PREFIX}owner.worker`,
} as const;

/** What one step of this action starts and removes again. */
export interface Session {
  /** Random: a run id is not unique (act's is always 1). */
  readonly id: string;
  /** Shared by all steps of one job; names the network. */
  readonly jobSession: string;
}

/** What is removed together: the things of one step, or of all steps of a job. */
export type Belongings =
  | ({ readonly kind: "session" } & Session)
  | { readonly kind: "job"; readonly jobSession: string };

/** Who must live for a session to be wanted. */
export interface Owner {
  /** Id of the job's container, verified on the daemon that holds the services. */
  readonly containerId: string | undefined;
  /** Id of the container whose network that one has, mostly itself. */
  readonly networkOwnerId?: string | undefined;
  readonly worker: ProcessIdentity | undefined;
}

/** `jobSession` comes from an earlier step of the same job, if there was one. */
export function newSession(jobSession: string | undefined): Session {
  const id = randomBytes(6).toString("hex");
  return { id, jobSession: jobSession !== undefined && isSessionId(jobSession) ? jobSession : id };
}

export function isSessionId(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}

/** For a list of everything that belongs to one session. */
export function labelsOfSession(id: string): Labels {
  return { [LABEL.session]: id };
}

/** For a list of everything that belongs together. */
export function labelsOf(belongings: Belongings): Labels {
  switch (belongings.kind) {
    case "session":
      return labelsOfSession(belongings.id);
    case "job":
      return { [LABEL.jobSession]: belongings.jobSession };
  }
}

/** What everything of this session carries. */
export function sessionLabels(
  session: Session,
  owner: Owner,
  about: {
    environment: Readonly<Record<string, string | undefined>>;
    expiresSeconds: number;
    runnerLabels: Labels;
  },
): Labels {
  const { environment } = about;
  const optional = {
    [LABEL.repository]: environment.GITHUB_REPOSITORY,
    [LABEL.run]: environment.GITHUB_RUN_ID,
    [LABEL.job]: environment.GITHUB_JOB,
    [LABEL.step]: environment.GITHUB_ACTION,
    [LABEL.runner]: environment.RUNNER_NAME,
    [LABEL.ownerContainer]: owner.containerId,
    [LABEL.ownerNetwork]: owner.networkOwnerId === owner.containerId ? undefined : owner.networkOwnerId,
    [LABEL.ownerWorker]: owner.worker && formatIdentity(owner.worker),
  };
  const known = Object.entries(optional).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return {
    ...about.runnerLabels,
    [LABEL.session]: session.id,
    [LABEL.jobSession]: session.jobSession,
    [LABEL.expiresSeconds]: String(about.expiresSeconds),
    ...Object.fromEntries(known),
  };
}

/**
 * The clean-up label that GitHub's runner puts on its job container: six hexadecimal digits without a value
 * (runner DockerCommandManager.cs). Carrying it too, our things go with the runner's own.
 */
export function runnerCleanUpLabels(jobContainerLabels: Labels): Labels {
  const own = Object.entries(jobContainerLabels).filter(
    ([key, value]) => /^[0-9a-f]{6}$/.test(key) && value === "",
  );
  return Object.fromEntries(own);
}
