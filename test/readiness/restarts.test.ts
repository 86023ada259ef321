import { describe, expect, test } from "vitest";
import { endAt, livesUntil } from "./lives.ts";
import { begin, command, exits, network, refuses, serves, stateWith } from "./wait-scene.ts";

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
    await wait.clock.advance(5_000 - wait.clock.passedMs);
    wait.endContainer(0);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "ended with exit code 0" });
  });
});
