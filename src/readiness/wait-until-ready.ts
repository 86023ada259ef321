import { isSteady } from "./is-steady.ts";
import type { ReadinessPlan } from "./readiness-plan.ts";
import { isLoop } from "./restart-loop.ts";
import { type LifeOutcome, type WaitTools, waitOneLife } from "./wait-one-life.ts";

type Outcome<Kind> = Extract<LifeOutcome, { kind: Kind }>;

export type Readiness =
  | Exclude<LifeOutcome, { kind: "timed-out" }>
  | (Outcome<"timed-out"> & {
      /** How often its restart policy has started it again. */
      readonly restarts: number;
      /** Whether one of its processes was killed for lack of memory. */
      readonly isOutOfMemory: boolean;
    });

const LOOK_MS = 100;

/**
 * Waits until the service is ready or continuing is useless.
 *
 * Throws the reason of `tools.signal` when the run is aborted, and the daemon's error if inspecting fails.
 */
export async function waitUntilReady(plan: ReadinessPlan, tools: WaitTools): Promise<Readiness> {
  let isOver = false;
  let isOutOfMemory = false;
  void tools.ranOutOfMemory.then(() => {
    if (isOver) return;
    isOutOfMemory = true;
    tools.onProgress("one of its processes ran out of memory and was killed");
  });
  try {
    const { restarts, outcome } = await waitThroughRestarts(plan, tools);
    return outcome.kind === "timed-out" ? { ...outcome, restarts, isOutOfMemory } : outcome;
  } finally {
    isOver = true;
  }
}

/**
 * If its restart policy starts the service again, the wait begins anew within the same time, because many services
 * end until another one answers them.
 */
async function waitThroughRestarts(
  plan: ReadinessPlan,
  tools: WaitTools,
): Promise<{ readonly restarts: number; readonly outcome: LifeOutcome }> {
  const { clock } = tools;
  const startMs = clock.nowMs();
  const endsAtMs: number[] = [];
  for (let restarts = 0; ; restarts += 1) {
    const outcome = await waitOneLife(plan, tools, { number: restarts + 1, startMs });
    if (outcome.kind !== "ended" || !outcome.isRestarting) return { restarts, outcome };
    endsAtMs.push(clock.nowMs());
    if (isLoop(endsAtMs, tools.company())) return { restarts, outcome };
    const end = outcome.isOutOfMemory
      ? "it ran out of memory"
      : `it ended with exit code ${outcome.exitCode}`;
    if (restarts === 0) tools.onProgress(`${end}, and its restart policy starts it again`);
    tools.onAnswer?.(`${end}, and is started again`);
    const over = await untilItRuns(outcome, tools, startMs + plan.timeoutMs);
    if (over?.kind === "gone") return { restarts, outcome: over };
    if (over !== undefined) return { restarts, outcome: { ...over, afterMs: clock.nowMs() - startMs } };
  }
}

/** `undefined` once it runs again; otherwise its end, if it was not started again in time. */
async function untilItRuns(
  ended: Outcome<"ended">,
  { clock, signal, state }: WaitTools,
  deadlineMs: number,
): Promise<Outcome<"ended" | "gone"> | undefined> {
  for (;;) {
    const now = await state();
    if (isSteady(now)) return undefined;
    if (now === undefined) return { kind: "gone", exitCode: ended.exitCode };
    if (clock.nowMs() >= deadlineMs) return ended;
    if (!now.isRestarting) {
      const { exitCode, isOutOfMemory, because, restartCount } = now;
      return { ...ended, exitCode, isOutOfMemory, because, restartCount, isRestarting: false };
    }
    await clock.sleep(Math.min(LOOK_MS, deadlineMs - clock.nowMs()), signal);
  }
}
