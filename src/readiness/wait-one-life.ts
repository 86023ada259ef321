import type { ContainerPort } from "../request/container-port.ts";
import type { Topic } from "../topics.ts";
import { type Answer, describeAnswer, passAll, type Result } from "./check-rounds.ts";
import type { CheckTools } from "./checks/attempt-at.ts";
import { type Ending, readEnding } from "./read-ending.ts";
import type { ReadinessPlan } from "./readiness-plan.ts";
import type { Company } from "./restart-loop.ts";
import type { Silence } from "./silence.ts";
import type { ToldMistake } from "./watch-log.ts";
import { type Stop, startWatch } from "./watch-wait.ts";

/** Everything about one container that has just been started. */
export interface WaitTools extends CheckTools {
  /** Aborts if the whole run is aborted. */
  readonly signal: AbortSignal;
  /** Resolves if one of its processes is killed for lack of memory. */
  readonly ranOutOfMemory: Promise<void>;
  /** Whether another service of the step is still on its way, without which this one may not be able to start. */
  company(): Company;
  /** Called with each answer that is not yet the right one. */
  onAnswer?(answer: string): void;
  /** Looks for the reason why these ports do not answer. */
  explainSilence?(ports: readonly ContainerPort[]): Promise<Silence>;
}

/** How one life ended, or the wait in it. */
export type LifeOutcome =
  /** `checks` says what passed. */
  | { readonly kind: "ready"; readonly afterMs: number; readonly checks: string }
  | (Extract<Ending, { kind: "ended" }> & { readonly afterMs: number })
  /** The container no longer exists. */
  | { readonly kind: "gone"; readonly exitCode?: number | undefined }
  | {
      readonly kind: "timed-out";
      readonly afterMs: number;
      readonly lastAnswer: string;
      /** What the check that did not pass is called. */
      readonly topic: Topic;
      /** What the checks before it found, when they passed; empty if there were none. */
      readonly passed: string;
      /** What its command printed last. */
      readonly output?: string | undefined;
      /** The container ports without an answer, if that is the reason. */
      readonly silentPorts: readonly ContainerPort[];
    }
  /** Its log tells a mistake after which it never becomes ready. */
  | ({ readonly kind: "mistaken" } & ToldMistake)
  /** A check can never pass; `hint` is what the user can do. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string; readonly topic?: Topic };

/** Which of a container's lives, from its start to its end: a restart policy begins another one. */
interface Life {
  /** From 1. */
  readonly number: number;
  /** When the wait for the container began, on the clock of the tools. */
  readonly startMs: number;
}

/**
 * Tries the plan's checks, one after another, until all have passed, or the container ends or does not become ready.
 *
 * Throws the reason of `tools.signal` when the run is aborted, and the daemon's error if inspecting fails.
 */
export async function waitOneLife(
  plan: ReadinessPlan,
  tools: WaitTools,
  { number, startMs }: Life,
): Promise<LifeOutcome> {
  const waitedMs = () => tools.clock.nowMs() - startMs;
  let last: Answer = { detail: "none", topic: "Condition not met", passed: "" };
  const report = async (afterMs: number) => {
    const { silentPorts } = last;
    const silence = silentPorts && (await tools.explainSilence?.(silentPorts));
    if (watch.signal.aborted) return;
    if (last.silentPorts !== undefined) last = { ...last, silence };
    const how = last.silence?.kind === "not-open-yet" ? "still starting" : "waiting";
    const limit = `${Math.round(afterMs / 1_000)} s of ${plan.timeoutMs / 1_000} s`;
    tools.onProgress(`${how}: ${describeAnswer(last)} (${limit})`);
  };
  const watch = startWatch(plan.timeoutMs, {
    clock: tools.clock,
    pace: tools.pace,
    waitedMs: waitedMs(),
    signal: tools.signal,
    ended: tools.ended(number),
    isEndAwaited: plan.checks.some(({ kind }) => kind === "exit"),
    finalMistakes: plan.finalMistakes,
    followLog: tools.followLog,
    state: () => tools.state(),
    report,
  });
  const note = (answer: Answer) => {
    last = { ...answer, silence: answer.silentPorts && last.silence };
    tools.onAnswer?.(describeAnswer(last));
  };
  try {
    const result = await passAll(plan, tools, { signal: watch.signal, waitedMs, note });
    watch.signal.throwIfAborted();
    return conclusion(result, waitedMs());
  } catch (thrown) {
    if (!watch.signal.aborted) throw thrown;
    return await conclude(watch.signal.reason, tools, { afterMs: waitedMs(), last });
  } finally {
    watch.close();
  }
}

function conclusion(result: Result, afterMs: number): LifeOutcome {
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
  { afterMs, last }: { afterMs: number; last: Answer },
): Promise<LifeOutcome> {
  switch (stop.kind) {
    case "timed-out":
      return {
        kind: "timed-out",
        afterMs,
        lastAnswer: last.detail,
        topic: last.topic,
        passed: last.passed,
        output: last.output,
        silentPorts: last.silentPorts ?? [],
      };
    case "mistaken":
      return stop;
    case "container-ended": {
      const ending = await readEnding(() => tools.state(), tools);
      if (ending.kind === "gone") return { ...ending, exitCode: stop.exitCode };
      // The state of a container that was started again is that of its next life.
      const exitCode = (ending.isRestarting ? stop.exitCode : undefined) ?? ending.exitCode;
      return { ...ending, exitCode, afterMs };
    }
    case "broken-off":
      throw stop.thrown;
    case "over":
      throw new Error("the watch was closed before the wait was over");
  }
}
