import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { paceOfStep } from "../../src/readiness/pace-of-step.ts";
import { startWatch } from "../../src/readiness/watch-wait.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { stateWith } from "./wait-scene.ts";

interface Given {
  readonly timeoutMs?: number;
  readonly waitedMs?: number;
  readonly isEndAwaited?: boolean;
  readonly isAborted?: boolean;
  readonly state?: (atMs: number) => ServiceState | undefined;
  readonly report?: () => void;
}

function watched({ timeoutMs = 100_000, waitedMs = 0, isEndAwaited = false, ...given }: Given = {}) {
  const clock = new FakeClock();
  const run = new AbortController();
  const cancelled = new Error("cancelled");
  if (given.isAborted) run.abort(cancelled);
  const ended = Promise.withResolvers<number | undefined>();
  const reports: number[] = [];
  const looks: number[] = [];
  const watch = startWatch(timeoutMs, {
    clock,
    pace: paceOfStep(clock),
    signal: run.signal,
    waitedMs,
    ended: ended.promise,
    isEndAwaited,
    finalMistakes: [],
    followLog: () => expect.fail("the log is not read"),
    state: async () => {
      looks.push(clock.passedMs);
      return given.state === undefined ? stateWith() : given.state(clock.passedMs);
    },
    report: async (waitedMs) => {
      reports.push(waitedMs);
      given.report?.();
    },
  });
  const stop = () => (watch.signal.aborted ? watch.signal.reason : undefined);
  return { clock, run, cancelled, ended, reports, looks, watch, stop };
}

describe("a wait is stopped", () => {
  test("at its deadline, not before", async () => {
    const { clock, stop } = watched({ timeoutMs: 5_000 });
    await clock.advance(4_999);
    expect(stop()).toBeUndefined();
    await clock.advance(1);
    expect(stop()).toEqual({ kind: "timed-out" });
    expect(clock.sleeperCount).toBe(0);
  });

  test("as soon as the container's end is reported, with its code", async () => {
    const { clock, ended, stop } = watched();
    ended.resolve(3);
    await clock.advance(0);
    expect(stop()).toEqual({ kind: "container-ended", exitCode: 3 });
    expect(clock.sleeperCount).toBe(0);
  });

  test.each<[string, ServiceState | undefined, number | undefined]>([
    ["has stopped", stateWith({ isRunning: false, exitCode: 3 }), 3],
    ["is about to be started again", stateWith({ isRestarting: true, exitCode: 42 }), 42],
    ["is not there any more", undefined, undefined],
  ])("by the next look at a container that %s", async (_, facts, exitCode) => {
    const { clock, looks, stop } = watched({
      state: (atMs) => (atMs < 2_000 ? stateWith() : facts),
    });
    await clock.advance(1_999);
    expect(stop()).toBeUndefined();
    await clock.advance(1);
    expect(stop()).toEqual({ kind: "container-ended", exitCode });
    expect(looks).toEqual([1_000, 2_000, 2_000]);
  });

  test("by no look that the next one at once takes back", async () => {
    const answers = [undefined, stateWith(), stateWith(), stateWith({ isRunning: false }), stateWith()];
    const { clock, looks, stop } = watched({
      state: () => (looks.length <= 5 ? answers[looks.length - 1] : stateWith()),
    });
    await clock.advance(10_000);
    expect(stop()).toBeUndefined();
  });

  test("by nothing of that if the end is what is waited for", async () => {
    const { clock, ended, looks, stop } = watched({
      isEndAwaited: true,
      state: () => stateWith({ isRunning: false }),
    });
    ended.resolve(0);
    await clock.advance(50_000);
    expect(stop()).toBeUndefined();
    expect(looks).toEqual([]);
  });

  test("by what the daemon throws when it is asked", async () => {
    const thrown = new Error("no daemon");
    const { clock, stop } = watched({
      state: () => {
        throw thrown;
      },
    });
    await clock.advance(1_000);
    expect(stop()).toEqual({ kind: "broken-off", thrown });
  });

  test("by what is thrown instead of the end", async () => {
    const thrown = new Error("no events");
    const { clock, ended, stop } = watched();
    ended.reject(thrown);
    await clock.advance(0);
    expect(stop()).toEqual({ kind: "broken-off", thrown });
  });

  test("by the end of the run, before it and during it", async () => {
    const early = watched({ isAborted: true });
    expect(early.stop()).toEqual({ kind: "broken-off", thrown: early.cancelled });
    const later = watched();
    later.run.abort(later.cancelled);
    expect(later.stop()).toEqual({ kind: "broken-off", thrown: later.cancelled });
    await later.clock.advance(0);
    expect(later.clock.sleeperCount).toBe(0);
  });

  test("by a report that fails", async () => {
    const thrown = new Error("no log");
    const { clock, stop } = watched({
      report: () => {
        throw thrown;
      },
    });
    await clock.advance(10_000);
    expect(stop()).toEqual({ kind: "broken-off", thrown });
  });

  test("for its first reason", async () => {
    const { clock, ended, watch, stop } = watched();
    ended.resolve(1);
    await clock.advance(0);
    watch.close();
    expect(stop()).toMatchObject({ kind: "container-ended" });
  });
});

test("a wait says how it stands after 10, 20, 40 and 80 seconds", async () => {
  const { clock, reports } = watched();
  await clock.advance(9_999);
  expect(reports).toEqual([]);
  await clock.advance(90_000);
  expect(reports).toEqual([10_000, 20_000, 40_000, 80_000]);
});

test("what a container's earlier lives took counts", async () => {
  const { clock, reports, stop } = watched({ waitedMs: 15_000, timeoutMs: 45_000 });
  await clock.advance(29_999);
  expect(reports).toEqual([20_000, 40_000]);
  expect(stop()).toBeUndefined();
  await clock.advance(1);
  expect(stop()).toEqual({ kind: "timed-out" });
});

test("a closed watch leaves no timer and no listener", async () => {
  const { clock, run, watch, stop } = watched();
  expect(getEventListeners(run.signal, "abort")).toHaveLength(1);
  watch.close();
  expect(stop()).toEqual({ kind: "over" });
  await clock.advance(0);
  expect(getEventListeners(run.signal, "abort")).toEqual([]);
  expect(clock.sleeperCount).toBe(0);
});
