import { describe, expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { isLoop } from "../../src/readiness/restart-loop.ts";
import { begin, command, exits, network, refuses, serves, stateWith } from "./wait-scene.ts";

/** A container that runs until each of these moments, and is started again a pause later or, at last, not. */
function livesUntil(endsAtMs: readonly number[], { isLastFinal = false, pauseMs = 100 } = {}) {
  return (atMs: number): ServiceState => {
    const ends = endsAtMs.filter((endMs) => endMs <= atMs);
    const since = atMs - (ends.at(-1) ?? 0);
    const isOver = isLastFinal && ends.length === endsAtMs.length;
    const restartCount = isOver ? ends.length - 1 : ends.length;
    if (isOver) return stateWith({ isRunning: false, exitCode: 42, restartCount });
    const isRestarting = ends.length > 0 && since < pauseMs;
    // As Docker has it: the code is that of the end until the next life begins, which resets it.
    return stateWith({ isRestarting, exitCode: isRestarting ? 42 : 0, restartCount });
  };
}

async function endAt(wait: ReturnType<typeof begin>, endsAtMs: readonly number[]) {
  for (const endMs of endsAtMs) {
    await wait.clock.advance(endMs - wait.clock.passedMs);
    wait.endContainer(42);
    await wait.clock.advance(0);
  }
}

describe("a service that its restart policy starts again", () => {
  test("is let finish if its second life is ready", async () => {
    const wait = begin({
      checks: [network],
      state: livesUntil([1_000]),
      look: (_, atMs) => (atMs >= 3_000 ? serves : refuses),
    });
    await endAt(wait, [1_000]);
    expect(wait.outcome()).toBeUndefined();
    expect(wait.answers.at(-1)).toBe("it ended with exit code 42, and is started again");
    await wait.clock.advance(3_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "port 5432: serves" });
    expect(wait.progress).toEqual(["it ended with exit code 42, and its restart policy starts it again"]);
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("is asked everything anew, because a port that answered is closed again", async () => {
    const wait = begin({
      checks: [network, command],
      state: livesUntil([1_000]),
      look: (_, atMs) => (atMs < 1_000 || atMs >= 5_000 ? serves : refuses),
      exec: (atMs) => exits(atMs >= 2_000 ? 0 : 1),
    });
    await endAt(wait, [1_000]);
    const asked = wait.diary.length;
    await wait.clock.advance(5_500);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
    const later = wait.diary.slice(asked);
    const firstCommand = later.findIndex((line) => line.startsWith("exec"));
    expect(later[firstCommand]).toBe("exec at 5020");
  });

  test("is not asked anything before it runs again", async () => {
    const wait = begin({ checks: [network], state: livesUntil([1_000]), look: () => refuses });
    await endAt(wait, [1_000]);
    const asked = wait.diary.length;
    await wait.clock.advance(99);
    expect(wait.diary.length).toBe(asked);
    await wait.clock.advance(101);
    expect(wait.diary.length).toBeGreaterThan(asked);
  });

  test("has failed once its policy gives it up, with the code of its last end", async () => {
    const ends = [500, 1_000, 1_500];
    const wait = begin({
      checks: [network],
      state: livesUntil(ends, { isLastFinal: true }),
      look: () => refuses,
    });
    await endAt(wait, ends);
    expect(wait.outcome()).toEqual({
      kind: "ended",
      exitCode: 42,
      isOutOfMemory: false,
      isRestarting: false,
      restartCount: 2,
      afterMs: 1_500,
    });
  });

  test("has failed if it is not started again after all", async () => {
    const wait = begin({
      checks: [network],
      look: () => refuses,
      state: (atMs) =>
        stateWith({ isRunning: atMs < 1_200, isRestarting: atMs >= 1_000 && atMs < 1_200, exitCode: 42 }),
    });
    await endAt(wait, [1_000]);
    await wait.clock.advance(500);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 42, isRestarting: false });
  });

  test("is a loop after twenty seconds, with the code of the end, not of the restart", async () => {
    const ends = [500, 7_000, 14_000, 21_000];
    const wait = begin({ checks: [network], state: livesUntil(ends), look: () => refuses });
    await endAt(wait, ends.slice(0, 3));
    expect(wait.outcome()).toBeUndefined();
    await endAt(wait, ends.slice(3));
    expect(wait.outcome()).toMatchObject({
      kind: "ended",
      exitCode: 42,
      isRestarting: true,
      afterMs: 21_000,
    });
  });

  test("is a loop after its sixth quick end if nothing else is starting", async () => {
    // Docker's pauses double from 100 ms, and each life takes 300 ms.
    const ends = [300, 700, 1_200, 1_900, 3_000, 4_900, 8_400];
    const begun = (company: "alone" | "others-starting") =>
      begin({ checks: [network], state: livesUntil(ends), look: () => refuses, company });
    const alone = begun("alone");
    await endAt(alone, ends.slice(0, 6));
    expect(alone.outcome()).toBeUndefined();
    await endAt(alone, ends.slice(6));
    expect(alone.outcome()).toMatchObject({ kind: "ended", exitCode: 42, isRestarting: true });
    const withOthers = begun("others-starting");
    await endAt(withOthers, ends);
    expect(withOthers.outcome()).toBeUndefined();
  });

  test("is noticed without events too, with the same code", async () => {
    const state = livesUntil([2_000, 10_000, 24_000], { pauseMs: 1_200 });
    const wait = begin({ checks: [network], state, look: () => refuses });
    await wait.clock.advance(25_500);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 42, isRestarting: true });
  });

  test("has no more time than any other, and the error says how often it was restarted", async () => {
    const wait = begin({
      checks: [network],
      timeoutMs: 10_000,
      state: livesUntil([1_000, 2_000]),
      look: () => refuses,
    });
    await endAt(wait, [1_000, 2_000]);
    await wait.clock.advance(8_000);
    expect(wait.outcome()).toMatchObject({
      kind: "timed-out",
      afterMs: 10_000,
      restarts: 2,
      lastAnswer: "port 5432: refuses the connection",
    });
  });

  test("is not waited for after a cancel", async () => {
    const wait = begin({ checks: [network], state: () => stateWith({ isRestarting: true, exitCode: 1 }) });
    wait.endContainer(1);
    await wait.clock.advance(1_000);
    const reason = new Error("cancelled");
    wait.run.abort(reason);
    await wait.clock.advance(0);
    expect(wait.outcome()).toEqual({ kind: "threw", thrown: reason });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("and is removed is gone", async () => {
    let isThere = true;
    const wait = begin({
      checks: [network],
      state: () => (isThere ? stateWith({ isRestarting: true, exitCode: 1 }) : undefined),
    });
    wait.endContainer(1);
    await wait.clock.advance(500);
    isThere = false;
    await wait.clock.advance(500);
    expect(wait.outcome()).toMatchObject({ kind: "gone", exitCode: 1 });
  });

  test("is let finish if it is a one-shot", async () => {
    const wait = begin({
      checks: [{ kind: "exit", exitCode: 0 }],
      state: (atMs) =>
        atMs < 5_000 ? livesUntil([1_000])(atMs) : stateWith({ isRunning: false, restartCount: 1 }),
    });
    await endAt(wait, [1_000]);
    await wait.clock.advance(50);
    expect(wait.answers).toContain("it ended with exit code 42, and is started again");
    await wait.clock.advance(5_000 - wait.clock.nowMs());
    wait.endContainer(0);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "ended with exit code 0" });
  });
});

test.each<[string, number[], alone: boolean, withOthers: boolean]>([
  ["no end", [], false, false],
  ["one", [0], false, false],
  ["two, far apart", [0, 60_000], false, false],
  ["three within a second", [0, 100, 300], false, false],
  ["four, as on-failure:3 allows them", [0, 100, 300, 700], false, false],
  ["six within three seconds", [0, 100, 300, 700, 1_500, 3_100], false, false],
  ["four within six seconds", [0, 1_000, 3_000, 6_000], false, false],
  ["five within five seconds", [0, 100, 1_000, 3_000, 5_000], true, false],
  ["eight within thirteen seconds", [0, 100, 300, 700, 1_500, 3_100, 6_300, 12_700], true, false],
  ["three of a service that runs for ten seconds each", [0, 10_000, 20_000], true, true],
  ["the next of Docker's", [0, 100, 300, 700, 1_500, 3_100, 6_300, 12_700, 25_500], true, true],
])("%s: whether it is a loop", (_, endsAtMs, alone, withOthers) => {
  expect([isLoop(endsAtMs, "alone"), isLoop(endsAtMs, "others-starting")]).toEqual([alone, withOthers]);
});
