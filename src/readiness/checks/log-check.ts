import { LogNotKept } from "../../ports/backend-errors.ts";
import { messageOf, UserError } from "../../user-error.ts";
import { deferred } from "../../waiting/deferred.ts";
import { unlessAborted } from "../../waiting/unless-aborted.ts";
import type { Pace } from "../pace-of-step.ts";
import { PatternTooSlow, patternCount } from "../pattern-count.ts";
import type { Check } from "../readiness-plan.ts";
import { textLines } from "../text-lines.ts";
import type { Attempt, CheckAnswer } from "./attempt.ts";

/** What the container has printed and prints, both streams, until the daemon ends it or the signal aborts. */
export type FollowLog = (signal: AbortSignal) => AsyncIterable<Uint8Array>;

type LogCheck = Extract<Check, { kind: "log" }>;

/** One reading of the log, from the container's start. */
interface Reading {
  count: number;
  /** Why it, or the reading before it, could not be read to its end. */
  trouble: unknown;
  isOver: boolean;
  readonly end: Promise<void>;
}

/** Follows the log and counts the lines that match; if the daemon ends the log early, it is read once more. */
export function logCheck(
  check: LogCheck,
  { followLog, pace }: { readonly followLog: FollowLog; readonly pace: Pick<Pace, "beforeLookMs"> },
): Attempt {
  let reading: Reading | undefined;
  let trouble: unknown;

  function begin(signal: AbortSignal): Reading {
    const end = deferred<void>();
    const begun: Reading = { count: 0, trouble, isOver: false, end: end.promise };
    read(begun, check, () => followLog(signal))
      .catch((thrown: unknown) => {
        begun.trouble = thrown;
      })
      .finally(() => {
        begun.isOver = true;
        end.resolve();
      });
    return begun;
  }
  return {
    unanswered: "no line of its log matches yet",
    topic: "Condition not met",
    pauseMs: (waitedMs) => pace.beforeLookMs(waitedMs),
    try: async (signal) => {
      const current = reading ?? begin(signal);
      reading = current;
      if (check.isWhole) await unlessAborted(signal, current.end);
      const { isOver } = current;
      const answer = judge(current, check);
      if (isOver && answer.kind === "not-yet") reading = undefined;
      trouble = current.trouble;
      return answer;
    },
  };
}

async function read(
  reading: Reading,
  { pattern, times }: LogCheck,
  follow: () => AsyncIterable<Uint8Array>,
): Promise<void> {
  const matchesIn = patternCount(pattern);
  for await (const lines of textLines(follow())) {
    reading.trouble = undefined;
    reading.count += matchesIn(lines);
    if (reading.count >= times) return;
  }
}

function judge(reading: Reading, check: LogCheck): CheckAnswer {
  const { trouble } = reading;
  if (reading.count >= check.times) return { kind: "passed", detail: countOf(reading, check) };
  if (trouble !== undefined) {
    const reason = `its log cannot be read: ${messageOf(trouble)}`;
    const isFinal = trouble instanceof PatternTooSlow || trouble instanceof LogNotKept;
    if (!isFinal) return { kind: "not-yet", detail: reason };
    const hint = trouble instanceof UserError ? trouble.hint : undefined;
    return { kind: "impossible", reason, hint: hint ?? "Wait for something else: tcp, http, exec." };
  }
  if (check.isWhole) {
    return {
      kind: "impossible",
      reason: `it has ended with ${countOf(reading, check)}`,
      hint: "Compare the pattern with its last lines in the log.",
    };
  }
  return { kind: "not-yet", detail: countOf(reading, check) };
}

/** The pattern is not shown, because it may contain anything. */
function countOf({ count }: Reading, { times }: LogCheck): string {
  return `${count} of ${times} matching lines in its log`;
}
