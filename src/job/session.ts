import { randomBytes } from "node:crypto";
import type { Session } from "../ports/session.ts";

export function newSession(jobSession: string): Session {
  return { id: randomBytes(6).toString("hex"), jobSession };
}

export function isSessionId(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}
