import type { Probe } from "../../ports/probe.ts";
import { converse, notReadyAnswer, type Verdict } from "./dialogue.ts";
import { quote } from "./verdicts.ts";

const PING = Buffer.from("*1\r\n$4\r\nPING\r\n");
const LONGEST_LINE_BYTES = 1_024;
/** In protected mode it answers no one but its own loopback. */
const UNPROTECTED = "Add `--protected-mode no` or `--requirepass <password>` to its `command`.";

/** Ready when PING is answered, or refused only because we did not log in. This also works for Valkey. */
export const redisProbe: Probe = {
  name: "redis",
  ask: (address, options) => converse(address, { opening: PING, judge: judgeRedisAnswer }, options),
};

/** Judges the first line (RESP: `+` simple string, `-` error); `undefined` if it is not complete yet. */
export function judgeRedisAnswer(received: Buffer): Verdict | undefined {
  const type = received.toString("latin1", 0, 1);
  if (type !== "+" && type !== "-") return foreign;
  const end = received.indexOf("\r\n");
  if (end < 0) return received.length > LONGEST_LINE_BYTES ? foreign : undefined;
  const line = received.toString("utf8", 0, end);
  if (line === "+PONG") return { answer: { kind: "ready", detail: "Redis answers PING" } };
  if (type === "+") return foreign;
  // NOPERM: the default user may not PING, which only a serving Redis knows. The job's client would get every other
  // error too: LOADING, MASTERDOWN, MISCONF, DENIED (protected mode), too many clients.
  if (line.startsWith("-NOAUTH") || line.startsWith("-NOPERM")) {
    return { answer: { kind: "ready", detail: "Redis asks for a password" } };
  }
  const detail = `Redis says ${quote(line.slice(1))}`;
  if (line.startsWith("-DENIED"))
    return { answer: { kind: "not-ready", isReached: true, detail, remedy: UNPROTECTED } };
  return { answer: notReadyAnswer(detail, { isReached: true }) };
}

const foreign: Verdict = { answer: notReadyAnswer("answers, but not as Redis does", { isReached: true }) };
