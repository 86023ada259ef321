import type { Topic } from "../topics.ts";
import { unlessAborted } from "../waiting/unless-aborted.ts";
import type { Attempt, CheckAnswer } from "./checks/attempt.ts";
import { attemptAt, type CheckTools } from "./checks/attempt-at.ts";
import { confirmation } from "./checks/network-check.ts";
import type { Check, ReadinessPlan } from "./readiness-plan.ts";
import { type Silence, tellsAll } from "./silence.ts";

/** The wait in which checks are tried, round after round. */
interface Round {
  readonly signal: AbortSignal;
  waitedMs(): number;
  note(answer: Answer): void;
}

/** The last answer that was not yet the right one. */
export interface Answer
  extends Pick<Extract<CheckAnswer, { kind: "not-yet" }>, "detail" | "silentPorts" | "output"> {
  readonly topic: Topic;
  readonly passed: string;
  /** Why the silent ports do not answer, as far as was found out. */
  readonly silence?: Silence | undefined;
}

/** What ends a round. */
export type Result = Exclude<CheckAnswer, { kind: "not-yet" }>;

/**
 * Tries the plan's checks, one after another, until all have passed, or one can never pass.
 *
 * A command takes time, and what a network probe saw before it may be outdated by then: Postgres restarts after its
 * initialisation. So the network is checked first and last.
 */
export async function passAll(
  { checks }: Pick<ReadinessPlan, "checks">,
  tools: CheckTools,
  round: Round,
): Promise<Result> {
  // A command keeps its pace and its messages from round to round, but ports are asked again.
  const begun = new Map<Check, Attempt>();
  for (;;) {
    const details: string[] = [];
    for (const check of checks) {
      const attempt = begun.get(check) ?? attemptAt(check, tools);
      begun.set(check, attempt);
      const answer = await repeat(attempt, details, tools.clock, round);
      if (answer.kind !== "passed") return answer;
      details.push(answer.detail);
    }
    const toConfirm = checks.length > 1 ? checks.filter((check) => check.kind === "network") : [];
    const attempts = toConfirm.map((check) => attemptAt(confirmation(check), tools));
    const confirmations = await Promise.all(
      attempts.map(async (attempt) => ({
        topic: attempt.topic,
        answer: await unlessAborted(round.signal, attempt.try(round.signal)),
      })),
    );
    const relapse = confirmations.find(({ answer }) => answer.kind === "not-yet");
    if (relapse?.answer.kind !== "not-yet")
      return { kind: "passed", detail: details.join("; ") || "not waited for" };
    round.note({ ...relapse.answer, topic: relapse.answer.topic ?? relapse.topic, passed: "" });
    // Until they answer again, what they said last stands.
    for (const check of toConfirm)
      begun.set(check, { ...attemptAt(check, tools), unanswered: relapse.answer.detail });
    await tools.clock.sleep(tools.pace.beforeLookMs(round.waitedMs()), round.signal);
  }
}

async function repeat(
  attempt: Attempt,
  details: readonly string[],
  clock: CheckTools["clock"],
  { signal, waitedMs, note }: Round,
): Promise<Result> {
  const about = { topic: attempt.topic, passed: details.join("; ") };
  note({ detail: attempt.unanswered, ...about });
  for (;;) {
    signal.throwIfAborted();
    const answer = await unlessAborted(signal, attempt.try(signal));
    if (answer.kind !== "not-yet") return answer;
    note({ ...answer, ...about, topic: answer.topic ?? about.topic });
    await clock.sleep(attempt.pauseMs(waitedMs()), signal);
  }
}

/** `it listens on 8080, not on 80`; `its healthcheck exits with 1, although port 80: …` */
export function describeAnswer({ detail, silence, passed }: Answer): string {
  const because = silence === undefined || silence.sentence === "" ? "" : `; ${silence.sentence}`;
  const answer = silence !== undefined && tellsAll(silence) ? silence.sentence : `${detail}${because}`;
  return passed === "" ? answer : `${answer}, although ${passed}`;
}
