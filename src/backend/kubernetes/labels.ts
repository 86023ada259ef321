import { createHash } from "node:crypto";
import type { Job } from "../../job/job.ts";
import { isSessionId } from "../../job/session.ts";
import { MARK } from "../../ports/mark.ts";
import type { Belongings, JobNames, Session } from "../../ports/session.ts";
import { OWN_PREFIX } from "../../request/own-prefix.ts";
import type { ObjectLabels } from "./cluster/cluster.ts";
import type { ObjectMeta } from "./objects/object-meta.ts";

/** What objects are found by. A label's value has at most 63 letters, digits, `-`, `_` and `.`. */
export const POD_LABEL = {
  session: MARK.session,
  jobSession: MARK.jobSession,
  name: MARK.name,
  /** The uid of the job's pod; missing if the job runs outside of the cluster. */
  owner: `${OWN_PREFIX}owner`,
  /** A digest of what the runner calls the job. */
  names: `${OWN_PREFIX}names`,
  /** Tells two starts of one service from each other. */
  start: `${OWN_PREFIX}start`,
  /** Set by container hooks on all that belongs to a runner; whatever cleans up after them removes ours too. */
  runnerPod: "runner-pod",
} as const;

/** What is only read, in the user's own words. */
export const ANNOTATION = {
  service: MARK.service,
  repository: MARK.repository,
  run: MARK.run,
  job: MARK.job,
  step: MARK.step,
  runner: MARK.runner,
  ownerPod: `${OWN_PREFIX}owner-pod`,
  ownerNamespace: `${OWN_PREFIX}owner-namespace`,
  expiresSeconds: MARK.expiresSeconds,
} as const;

/** The pod that a job runs in, as what its services belong to. */
export interface Owner {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly labels: ObjectLabels;
}

/** What is on everything of a step. */
export interface Marks {
  readonly labels: ObjectLabels;
  readonly annotations: ObjectLabels;
}

/** What everything of a step carries. */
export function marksOf(
  session: Session,
  owner: Owner,
  { job, expiresSeconds }: { readonly job: Job; readonly expiresSeconds: number },
): Marks {
  const names = { repository: job.repository, run: job.run, job: job.name };
  const runnerPod = owner.labels[POD_LABEL.runnerPod];
  return {
    labels: {
      [POD_LABEL.session]: session.id,
      [POD_LABEL.jobSession]: session.jobSession,
      [POD_LABEL.owner]: owner.uid,
      [POD_LABEL.names]: digestOf(names),
      ...(runnerPod === undefined ? {} : { [POD_LABEL.runnerPod]: runnerPod }),
    },
    annotations: known({
      [ANNOTATION.repository]: job.repository,
      [ANNOTATION.run]: job.run,
      [ANNOTATION.job]: job.name,
      [ANNOTATION.step]: job.step,
      [ANNOTATION.runner]: job.runner,
      [ANNOTATION.ownerPod]: owner.name,
      [ANNOTATION.ownerNamespace]: owner.namespace,
      [ANNOTATION.expiresSeconds]: String(expiresSeconds),
    }),
  };
}

/** The marks of one object. */
export function marksOfThing(
  { labels, annotations }: Marks,
  thing: { readonly name: string; readonly service: string; readonly start: string },
): Marks {
  return {
    labels: { ...labels, [POD_LABEL.name]: thing.name, [POD_LABEL.start]: thing.start },
    annotations: { ...annotations, [ANNOTATION.service]: thing.service },
  };
}

/** The marks of what the steps of a job share. */
export function marksOfJob({ labels, annotations }: Marks, name: string): Marks {
  const { [POD_LABEL.session]: _session, ...shared } = labels;
  const { [ANNOTATION.step]: _step, ...about } = annotations;
  return { labels: { ...shared, [POD_LABEL.name]: name }, annotations: about };
}

/** A selector for everything that belongs together. */
export function selectorFor(belongings: Belongings): ObjectLabels {
  return belongings.kind === "session"
    ? { ...selectorForJob(belongings), [POD_LABEL.session]: belongings.id }
    : selectorForJob(belongings);
}

/** A selector for everything of the same job. */
export function selectorForJob(belongings: Belongings): ObjectLabels {
  return {
    [POD_LABEL.jobSession]: belongings.jobSession,
    ...(belongings.kind === "session" ? selectorForNames(belongings.ofJob) : {}),
  };
}

export function selectorForNames(names: JobNames): ObjectLabels {
  return { [POD_LABEL.names]: digestOf(names) };
}

/** Whether an object is ours, and no copy of one. */
export function isOurs({ name, labels = {} }: ObjectMeta): boolean {
  return isSessionId(labels[POD_LABEL.jobSession] ?? "") && labels[POD_LABEL.name] === name;
}

/** Names may hold anything, and labels may not. */
function digestOf({ repository, run, job }: JobNames): string {
  const text = JSON.stringify([repository ?? "", run ?? "", job ?? ""]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function known(values: Readonly<Record<string, string | undefined>>): ObjectLabels {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
