import { isSessionId } from "../../job/session.ts";

/** A name and the address it should resolve to. */
export interface HostsEntry {
  readonly name: string;
  readonly ip: string;
}

const MARK = "# sibling-services";

/** Lines for /etc/hosts (hosts(5)), each marked with its session, so that post finds them. */
export function hostsLines(entries: readonly HostsEntry[], sessionId: string): string {
  return entries.map(({ name, ip }) => `${ip} ${name} ${MARK} ${sessionId}\n`).join("");
}

/** Whether the line is one of this session's. */
export function isOfSession(line: string, sessionId: string): boolean {
  return line.endsWith(`${MARK} ${sessionId}`);
}

/** The line that already defines a name; the session is `undefined` if the line is not ours. */
export function holderOf(
  name: string,
  text: string,
): { ip: string; sessionId: string | undefined } | undefined {
  for (const line of text.split("\n")) {
    const [ip = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (!names.includes(name)) continue;
    const sessionId = line.split(`${MARK} `)[1]?.trim();
    return { ip, sessionId: sessionId !== undefined && isSessionId(sessionId) ? sessionId : undefined };
  }
  return undefined;
}
