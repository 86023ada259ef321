import { notReadyAnswer, type Verdict } from "./dialogue.ts";
import { quote } from "./verdicts.ts";

// PostgreSQL documentation, "Frontend/Backend Protocol": message flow, message formats, error fields.

const PROTOCOL_3_0 = 196_608;
const HEADER_BYTES = 5;
/** libpq accepts no longer message before authentication (fe-connect.c); text of another protocol shows up this way. */
const LONGEST_MESSAGE_BYTES = 30_000;
const AUTHENTICATION_OK = 0;
const TERMINATE = Uint8Array.from([0x58, 0, 0, 0, 4]);

/** Asks for a session as this user in this database, in plain text. */
export function startupMessage({ user, database }: { user: string; database: string }): Uint8Array {
  const parameters = { user, database, application_name: "sibling-services" };
  const text = Object.entries(parameters)
    .map(([name, value]) => `${name}\0${value}\0`)
    .join("");
  const body = Buffer.from(`${text}\0`);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(header.length + body.length, 0);
  header.writeUInt32BE(PROTOCOL_3_0, 4);
  return Buffer.concat([header, body]);
}

/** Judges the answer to the start-up message; `undefined` if the first decisive message is not complete yet. */
export function judgePostgresAnswer(received: Buffer): Verdict | undefined {
  for (let start = 0; start < received.length; ) {
    const type = String.fromCharCode(received.readUInt8(start));
    if (!"RENv".includes(type)) return foreign;
    if (received.length < start + HEADER_BYTES) return undefined;
    const length = received.readUInt32BE(start + 1);
    if (length < 4 || length > LONGEST_MESSAGE_BYTES) return foreign;
    const end = start + 1 + length;
    if (received.length < end) return undefined;
    const body = received.subarray(start + HEADER_BYTES, end);
    if (type === "R") return judgeAuthentication(body);
    if (type === "E") return judgeError(body);
    start = end; // a notice, or an offer of an older protocol version
  }
  return undefined;
}

const foreign: Verdict = {
  answer: notReadyAnswer("answers, but not as PostgreSQL does", { isReached: true }),
};

/**
 * A server that starts up refuses before it authenticates, so any authentication message means that it serves. Ending
 * the session by Terminate is right only after AuthenticationOk: a server that waits for a password would log it as a
 * wrong message, but accepts a plain close silently (auth.c, recv_password_packet and CheckSASLAuth).
 */
function judgeAuthentication(body: Buffer): Verdict {
  if (body.length < 4) return foreign;
  if (body.readUInt32BE(0) === AUTHENTICATION_OK) {
    return { answer: { kind: "ready", detail: "PostgreSQL opens a session" }, farewell: TERMINATE };
  }
  return { answer: { kind: "ready", detail: "PostgreSQL asks for a password" } };
}

function judgeError(body: Buffer): Verdict {
  const fields = new Map(
    body
      .toString("utf8")
      .split("\0")
      .map((field) => [field.charAt(0), field.slice(1)]),
  );
  const code = fields.get("C") ?? "without a code";
  const detail = `PostgreSQL says ${quote(code)}: ${quote(fields.get("M") ?? "nothing more")}`;
  return {
    answer: isRefusalOfServing(code)
      ? { kind: "ready", detail }
      : notReadyAnswer(detail, { isReached: true }),
  };
}

/**
 * Errors about our login, not the server: wrong user, password or host rule (class 28), no such database (3D000), no
 * right to connect (42501), a database that accepts no connections (55000). Anything else means not ready, above all
 * 57P03 (starting up, in recovery, shutting down) and 53300 (too many clients): the job's own client would fail as
 * well.
 */
function isRefusalOfServing(sqlState: string): boolean {
  return sqlState.startsWith("28") || ["3D000", "42501", "55000"].includes(sqlState);
}
