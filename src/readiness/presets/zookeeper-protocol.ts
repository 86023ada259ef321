import type { Probe } from "../../ports/probe.ts";
import { converse, type Verdict } from "../probes/dialogue.ts";
import { foreign, notYet, quote, ready } from "../probes/verdicts.ts";

// ZooKeeper Administrator's Guide, "The Four Letter Words"; zookeeper.jute, ConnectRequest and ConnectResponse.

const SRVR = Buffer.from("srvr");
const SESSION_TIMEOUT_MS = 4_000;
const PASSWORD_BYTES = 16;
const CLOSE_SESSION = -11;

/** Asks for its mode, and opens a session if it may not tell that. */
export const zookeeperProbe: Probe = {
  name: "zookeeper",
  async ask(address, options) {
    const startedAtMs = performance.now();
    const answer = await converse(address, { opening: SRVR, judge: judgeSrvr }, options);
    if (answer !== notAllowed.answer) return answer;
    const timeoutMs = Math.max(1, options.timeoutMs - (performance.now() - startedAtMs));
    return converse(address, { opening: openSession(), judge: judgeSession }, { ...options, timeoutMs });
  },
};

/** A server whose list of allowed words lacks `srvr` must be asked in another way. */
const notAllowed: Verdict = notYet("ZooKeeper does not allow srvr");

/** Judges the answer to `srvr` by its line `Mode:`; `undefined` if that has not come yet. */
export function judgeSrvr(received: Buffer): Verdict | undefined {
  const text = received.toString("latin1");
  const [, mode] = /^Mode: (\w+)\r?\n/m.exec(text) ?? [];
  if (mode !== undefined) return ready(`ZooKeeper serves (${quote(mode)})`);
  if (/not currently serving requests/.test(text)) return notYet("ZooKeeper does not serve yet");
  if (/not in the whitelist/.test(text)) return notAllowed;
  return isBeginningOfAnswer(text) ? undefined : foreign("ZooKeeper");
}

function isBeginningOfAnswer(text: string): boolean {
  const starts = ["Zookeeper version", "This ZooKeeper instance", "srvr is not executed"];
  return starts.some((start) => start.startsWith(text) || text.startsWith(start));
}

function openSession(): Buffer {
  const request = Buffer.alloc(4 + 28 + PASSWORD_BYTES + 1);
  request.writeInt32BE(request.length - 4, 0);
  // Protocol version and last transaction are 0, as is the session of a new client; its password is empty.
  request.writeInt32BE(SESSION_TIMEOUT_MS, 16);
  request.writeInt32BE(PASSWORD_BYTES, 28);
  return request;
}

/** Judges the answer to a new session; `undefined` if its timeout has not come yet. */
export function judgeSession(received: Buffer): Verdict | undefined {
  if (received.length < 12) return undefined;
  const length = received.readInt32BE(0);
  if (length < 36 || length > 64 || received.readInt32BE(4) !== 0) return foreign("ZooKeeper");
  if (received.readInt32BE(8) <= 0) return notYet("ZooKeeper opens no session");
  return ready("ZooKeeper opens a session", closeSession());
}

function closeSession(): Buffer {
  const request = Buffer.alloc(12);
  request.writeInt32BE(8, 0);
  request.writeInt32BE(CLOSE_SESSION, 8);
  return request;
}
