import { isSessionId, type Session } from "./session.ts";
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

export function formatSavedSession(saved: SavedSession): string {
  return JSON.stringify({
    id: saved.session.id,
    jobSession: saved.session.jobSession,
    dockerHost: saved.dockerHost,
    main: saved.main && formatIdentity(saved.main),
  });
}

/** `undefined` for a missing or damaged state: then post has nothing that it may remove. */
export function parseSavedSession(state: string | undefined): SavedSession | undefined {
  const { id, jobSession, dockerHost, main } = parseObject(state ?? "");
  if (!isText(id) || !isSessionId(id) || !isText(jobSession) || !isSessionId(jobSession)) return undefined;
  if (!isText(dockerHost)) return undefined;
  return { session: { id, jobSession }, dockerHost, main: isText(main) ? parseIdentity(main) : undefined };
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
