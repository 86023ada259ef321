import { expect } from "vitest";
import {
  type PullPatience,
  pullPatiently,
} from "../../../../../src/backend/docker/image/pull/pull-patiently.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";

export const BUSY = "received unexpected HTTP status: 503 Service Unavailable";

/** How a try fails: at once with a sentence, or as told. */
type Failure =
  | string
  | { readonly error: Error; readonly afterMs: number; readonly brings?: "something" | "nothing" };

/** A pull whose tries fail so, and then succeed; each try is noted with its time. */
export async function pulling(
  failures: readonly Failure[],
  random = 0.5,
  cancelAtMs?: number,
  patience: PullPatience = "several-tries",
) {
  const clock = new FakeClock();
  const log = recordingLog();
  const cancel = new AbortController();
  const triedAtMs: number[] = [];
  const pull = async (onNews: () => void) => {
    triedAtMs.push(clock.passedMs);
    const failure = failures[triedAtMs.length - 1];
    if (failure === undefined) return;
    if (typeof failure === "string") throw new Error(failure);
    if (failure.brings === "something") onNews();
    await clock.sleep(failure.afterMs, cancel.signal).catch(() => {});
    throw failure.error;
  };
  const result = pullPatiently("app:1", pull, {
    clock,
    log,
    random: () => random,
    signal: cancel.signal,
    patience,
  }).then(
    () => "pulled",
    (error: Error) => error.message,
  );
  if (cancelAtMs !== undefined) {
    await clock.advance(cancelAtMs);
    cancel.abort(new Error("the step was cancelled"));
  }
  await clock.advance(600_000);
  expect(clock.sleeperCount).toBe(0);
  return { result: await result, triedAtMs, lines: log.lines };
}
