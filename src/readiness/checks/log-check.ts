import { messageOf, UserError } from "../../user-error.ts";
import { pauseBeforeLookMs } from "../pace.ts";
import { patternCount } from "../pattern-count.ts";
import type { Check } from "../readiness-plan.ts";
import { textLines } from "../text-lines.ts";
import { unlessAborted } from "../unless-aborted.ts";
import type { Attempt, CheckAnswer } from "./attempt.ts";

/** What the container has printed and prints, both streams, until it ends or the signal aborts. */
export type FollowLog = (signal: AbortSignal) => AsyncIterable<Uint8Array>;

type LogCheck = Extract<Check, { kind: "log" }>;

/** Reads the log from the container's start, once, and counts the lines that match. */
export function logCheck(check: LogCheck, followLog: FollowLog): Attempt {
  const { pattern, times, isWhole } = check;
  let count = 0;
  let failure: unknown;
  let reading: Promise<void> | undefined;

  async function read(signal: AbortSignal): Promise<void> {
    const matchesIn = patternCount(pattern);
    for await (const lines of textLines(followLog(signal))) {
      count += matchesIn(lines);
      if (count >= times) return;
    }
  }
  return {
    unanswered: "no line of its log matches yet",
    pauseMs: pauseBeforeLookMs,
    try: async (signal) => {
      reading ??= read(signal).catch((thrown: unknown) => {
        failure = thrown;
      });
      if (isWhole) await unlessAborted(signal, reading);
      return count >= times
        ? { kind: "passed", detail: `${countOf(count, check)} in its log` }
        : notYet(count, failure, check);
    },
  };
}

function notYet(count: number, failure: unknown, check: LogCheck): CheckAnswer {
  if (failure !== undefined) {
    return {
      kind: "impossible",
      reason: `its log cannot be read: ${messageOf(failure)}`,
      hint:
        (failure instanceof UserError ? failure.hint : undefined) ??
        "Wait for something else: tcp, http, exec.",
    };
  }
  if (check.isWhole) {
    return {
      kind: "impossible",
      reason: `it has ended with ${countOf(count, check)} in its log`,
      hint: "See its last lines in the log, and correct the pattern.",
    };
  }
  return { kind: "not-yet", detail: `${countOf(count, check)} in its log` };
}

/** Without the pattern, for nobody knows what it holds. */
function countOf(count: number, { times }: LogCheck): string {
  return `${count} of ${times} lines that match`;
}
