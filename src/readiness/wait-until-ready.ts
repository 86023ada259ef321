import type { Clock } from "../clock.ts";
import type { Attempt, CheckAnswer } from "./checks/attempt.ts";
import { attemptAt, type CheckTools } from "./checks/attempt-at.ts";
import { pauseBeforeLookMs } from "./pace.ts";
import { type Ending, readEnding } from "./read-ending.ts";
import type { ReadinessPlan } from "./readiness-plan.ts";
import { unlessAborted } from "./unless-aborted.ts";
import { type Stop, startWatch } from "./watch-wait.ts";

/** All about one container that has just been started. */
export interface WaitTools extends CheckTools {
  readonly clock: Clock;
  /** The whole run was aborted. */
  readonly signal: AbortSignal;
  /** Resolves when the container has ended; every look and every command is raced with it. */
  readonly ended: Promise<void>;
  /** Hears each answer that is not yet the right one. */
  onAnswer?(answer: string): void;
  /** A sentence about how it stands, after 10, 20, 40, … seconds. */
  onProgress(sentence: string): void;
}

export type Readiness =
  /** `checks` says what convinced us. */
  | { readonly kind: "ready"; readonly afterMs: number; readonly checks: string }
  | (Extract<Ending, { kind: "ended" }> & { readonly afterMs: number })
  /** The container is not there any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "timed-out"; readonly afterMs: number; readonly lastAnswer: string }
  /** A check can never pass; `hint` is what the user can do. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string };

/**
 * Tries the plan's checks, one after the other, until all have passed or going on is useless.
 *
 * Throws the reason of `tools.signal` when the run is aborted, and what the daemon says when it fails to inspect.
 */
export async function waitUntilReady(plan: ReadinessPlan, tools: WaitTools): Promise<Readiness> {
  const startMs = tools.clock.nowMs();
  const waitedMs = () => tools.clock.nowMs() - startMs;
  let lastAnswer = "none";
  const report = (afterMs: number) =>
    tools.onProgress(`not ready after ${Math.round(afterMs / 1_000)} s, last answer: ${lastAnswer}`);
  const watch = startWatch(plan.timeoutMs, {
    clock: tools.clock,
    signal: tools.signal,
    ended: tools.ended,
    isEndAwaited: plan.checks.some(({ kind }) => kind === "exit"),
    inspect: () => tools.inspect(),
    report,
  });
  const note = (answer: string) => {
    lastAnswer = answer;
    tools.onAnswer?.(answer);
  };
  try {
    const result = await passAll(plan, tools, { signal: watch.signal, waitedMs, note });
    watch.signal.throwIfAborted();
    return conclusion(result, waitedMs());
  } catch (thrown) {
    if (!watch.signal.aborted) throw thrown;
    return await conclude(watch.signal.reason, tools, { afterMs: waitedMs(), lastAnswer });
  } finally {
    watch.close();
  }
}

interface Round {
  readonly signal: AbortSignal;
  waitedMs(): number;
  note(answer: string): void;
}

type Result = Exclude<CheckAnswer, { kind: "not-yet" }>;

/**
 * A command takes its time, and what the network said before it may be over by then: Postgres restarts after its
 * initialisation. So the network has the first and the last word.
 */
async function passAll({ checks }: ReadinessPlan, tools: WaitTools, round: Round): Promise<Result> {
  for (;;) {
    const details: string[] = [];
    for (const check of checks) {
      const answer = await repeat(attemptAt(check, tools), tools.clock, round);
      if (answer.kind !== "passed") return answer;
      details.push(answer.detail);
    }
    const toConfirm = checks.length > 1 ? checks.filter((check) => check.kind === "network") : [];
    const confirmations = await Promise.all(
      toConfirm.map((check) => unlessAborted(round.signal, attemptAt(check, tools).try(round.signal))),
    );
    const relapse = confirmations.find((answer) => answer.kind === "not-yet");
    if (relapse === undefined) return { kind: "passed", detail: details.join("; ") || "not waited for" };
    round.note(relapse.detail);
    await tools.clock.sleep(pauseBeforeLookMs(round.waitedMs()), round.signal);
  }
}

async function repeat(attempt: Attempt, clock: Clock, { signal, waitedMs, note }: Round): Promise<Result> {
  note(attempt.unanswered);
  for (;;) {
    signal.throwIfAborted();
    const answer = await unlessAborted(signal, attempt.try(signal));
    if (answer.kind !== "not-yet") return answer;
    note(answer.detail);
    await clock.sleep(attempt.pauseMs(waitedMs()), signal);
  }
}

function conclusion(result: Result, afterMs: number): Readiness {
  switch (result.kind) {
    case "passed":
      return { kind: "ready", afterMs, checks: result.detail };
    case "ended":
      return { ...result, afterMs };
    case "gone":
    case "impossible":
      return result;
  }
}

async function conclude(
  stop: Stop,
  tools: WaitTools,
  { afterMs, lastAnswer }: { afterMs: number; lastAnswer: string },
): Promise<Readiness> {
  switch (stop.kind) {
    case "timed-out":
      return { kind: "timed-out", afterMs, lastAnswer };
    case "container-ended": {
      const ending = await readEnding(() => tools.inspect(), tools);
      return ending.kind === "gone" ? ending : { ...ending, afterMs };
    }
    case "broken-off":
      throw stop.thrown;
    case "over":
      throw new Error("the watch was closed before the wait was over");
  }
}
