import { type Belongings, isSessionId, type Session } from "./session.ts";
import { formatIdentity, type ProcessIdentity, parseIdentity } from "./worker-process.ts";

/** What main hands to post: saved before the first thing is created. */
export interface SavedSession {
  readonly session: Session;
  /** The daemon's address as `DOCKER_HOST` would have it. */
  readonly dockerHost: string;
  /** The process of main, which post stops if a cancelled job left it alive. */
  readonly main: ProcessIdentity | undefined;
}

export const STATE_NAME = "session";
/** Saved when main has come to its own end, well or not: nothing of it is under way any more. */
export const MAIN_ENDED_STATE_NAME = "main-ended";

export function formatSavedSession(saved: SavedSession): string {
  return JSON.stringify({
    id: saved.session.id,
    jobSession: saved.session.jobSession,
    dockerHost: saved.dockerHost,
    main: saved.main && formatIdentity(saved.main),
  });
}

/** `undefined` for a missing or damaged state. */
export function parseSavedSession(state: string | undefined): SavedSession | undefined {
  const { id, jobSession, dockerHost, main } = parseObject(state ?? "");
  if (!isText(id) || !isSessionId(id) || !isText(jobSession) || !isSessionId(jobSession)) return undefined;
  if (!isText(dockerHost)) return undefined;
  return { session: { id, jobSession }, dockerHost, main: isText(main) ? parseIdentity(main) : undefined };
}

/** What post has to remove, and where. */
export interface Remains {
  readonly belongings: Belongings;
  /** `undefined`: where the inputs or the environment say. */
  readonly dockerHost: string | undefined;
  readonly main: ProcessIdentity | undefined;
}

/**
 * What main saved; where that is lost, everything of the job whose session an earlier step left in the environment,
 * for posts run after all steps. `undefined` where both are missing: then there is nothing that post may remove.
 */
export function findRemains(state: string | undefined, jobSession: string | undefined): Remains | undefined {
  const saved = parseSavedSession(state);
  if (saved !== undefined) {
    return {
      belongings: { kind: "session", ...saved.session },
      dockerHost: saved.dockerHost,
      main: saved.main,
    };
  }
  if (jobSession === undefined || !isSessionId(jobSession)) return undefined;
  return { belongings: { kind: "job", jobSession }, dockerHost: undefined, main: undefined };
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
