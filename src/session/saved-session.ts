import { isSessionId } from "../job/session.ts";
import { formatIdentity, parseIdentity } from "../job/worker-process.ts";
import type { ProcessIdentity } from "../ports/process-table.ts";
import type { Belongings, JobIdentity, Session } from "../ports/session.ts";

/** What main saves for post, before it creates anything. */
interface SavedSession {
  readonly session: Session;
  /** Where post finds the backend again, see `Backend.address`. */
  readonly backend: string;
  /** The process of main; post stops it if it is still running after a cancel. */
  readonly main: ProcessIdentity | undefined;
}

export const STATE_NAME = "session";
/** Saved in place of a session: there is nothing to remove, whatever the job's other steps have started. */
export const NOTHING_STARTED = "nothing-started";
/** Saved when main has ended by itself, successfully or not, so that no call of it is still under way. */
export const MAIN_ENDED_STATE_NAME = "main-ended";
/** Saved when main has removed all leftovers of other jobs; otherwise post continues with them. */
export const SWEPT_STATE_NAME = "swept";

export function formatSavedSession(saved: SavedSession): string {
  return JSON.stringify({
    id: saved.session.id,
    jobSession: saved.session.jobSession,
    backend: saved.backend,
    main: saved.main && formatIdentity(saved.main),
  });
}

/** `undefined` for a missing or damaged state. */
export function parseSavedSession(state: string | undefined): SavedSession | undefined {
  const { id, jobSession, backend, main } = parseObject(state ?? "");
  if (!isText(id) || !isSessionId(id) || !isText(jobSession) || !isSessionId(jobSession)) return undefined;
  if (!isText(backend)) return undefined;
  return { session: { id, jobSession }, backend, main: isText(main) ? parseIdentity(main) : undefined };
}

/** What post has to remove, and where. */
export interface Remains {
  readonly belongings: Belongings;
  /** `undefined` means the one that the inputs or the environment name. */
  readonly backend: string | undefined;
  readonly main: ProcessIdentity | undefined;
}

/** What post knows about the things it has to remove. */
export type FoundRemains =
  | ({ readonly kind: "known" } & Remains)
  /** Main has saved that there is nothing to remove. */
  | { readonly kind: "nothing" }
  | { readonly kind: "lost" };

/** What main saved, unless it is damaged or belongs to another job. */
export function findRemains(state: string | undefined, job: JobIdentity): FoundRemains {
  if (state === NOTHING_STARTED) return { kind: "nothing" };
  const saved = parseSavedSession(state);
  if (saved === undefined) return { kind: "lost" };
  const { session, backend, main } = saved;
  if (job.isCertain && session.jobSession !== job.jobSession) return { kind: "lost" };
  return { kind: "known", belongings: { kind: "session", ...session, ofJob: job.names }, backend, main };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
