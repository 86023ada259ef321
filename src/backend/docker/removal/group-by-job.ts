import { isSessionId } from "../../../job/session.ts";
import type { Labels } from "../engine/labels.ts";
import { LABEL } from "../labels.ts";

/** A container, a network or a volume with our labels. */
export interface LabelledThing {
  readonly labels: Labels;
  readonly isRunning: boolean;
  readonly createdEpochSeconds: number;
}

/** What one step of this action left behind. */
export interface SessionThings {
  readonly labels: Labels;
  readonly hasRunningContainer: boolean;
  readonly youngestEpochSeconds: number;
}

/** What the steps of one job left behind. */
export interface JobThings {
  readonly jobSession: string;
  readonly sessions: readonly SessionThings[];
}

/**
 * Groups things by job, and within a job by the session that created them; things without a session of ours are
 * omitted.
 */
export function groupByJob(things: readonly LabelledThing[]): JobThings[] {
  const jobs = new Map<string, Map<string, SessionThings>>();
  for (const thing of things) {
    const jobSession = thing.labels[LABEL.jobSession] ?? "";
    const session = thing.labels[LABEL.session] ?? "";
    if (!isSessionId(jobSession) || !isSessionId(session)) continue;
    const sessions = jobs.get(jobSession) ?? new Map<string, SessionThings>();
    sessions.set(session, extend(sessions.get(session), thing));
    jobs.set(jobSession, sessions);
  }
  return [...jobs].map(([jobSession, sessions]) => ({ jobSession, sessions: [...sessions.values()] }));
}

function extend(known: SessionThings | undefined, thing: LabelledThing): SessionThings {
  return {
    labels: known?.labels ?? thing.labels,
    hasRunningContainer: (known?.hasRunningContainer ?? false) || thing.isRunning,
    youngestEpochSeconds: Math.max(known?.youngestEpochSeconds ?? 0, thing.createdEpochSeconds),
  };
}
