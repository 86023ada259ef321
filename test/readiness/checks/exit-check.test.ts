import { describe, expect, test } from "vitest";
import type { Check } from "../../../src/readiness/readiness-plan.ts";
import { begin, stateWith } from "../wait-scene.ts";

const endsWell = { kind: "exit", exitCode: 0 } as const satisfies Check;
const ended = (exitCode: number) => stateWith({ isRunning: false, exitCode });
const log = { kind: "log", pattern: "done", times: 1, isWhole: true } as const satisfies Check;
async function* saying(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("a service that does its work and ends", () => {
  test("is ready when it has ended with the wanted code", async () => {
    const wait = begin({
      checks: [{ ...endsWell, exitCode: 3 }],
      state: (atMs) => (atMs < 5_000 ? stateWith() : ended(3)),
    });
    await wait.clock.advance(4_900);
    expect(wait.outcome()).toBeUndefined();
    wait.endContainer();
    await wait.clock.advance(300);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "ended with exit code 3" });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("fails at once with any other code", async () => {
    const wait = begin({ checks: [endsWell], state: (atMs) => (atMs < 100 ? stateWith() : ended(1)) });
    await wait.clock.advance(100);
    wait.endContainer(1);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 1, isRestarting: false });
  });

  test("is not over while its restart policy tries again", async () => {
    const wait = begin({
      checks: [endsWell],
      state: (atMs) =>
        atMs < 3_000
          ? stateWith({ isRunning: false, isRestarting: true, exitCode: 1, restartCount: 1 })
          : ended(0),
    });
    wait.endContainer(1);
    await wait.clock.advance(3_000);
    expect(wait.outcome()).toBeUndefined();
    wait.endContainer(0);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("and whose end is not told is asked for its state all the same", async () => {
    const wait = begin({ checks: [endsWell], state: (atMs) => (atMs < 500 ? stateWith() : ended(0)) });
    await wait.clock.advance(1_100);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("costs the daemon no question in between", async () => {
    let questions = 0;
    const state = () => {
      questions += 1;
      return stateWith();
    };
    const wait = begin({ checks: [endsWell], state });
    await wait.clock.advance(60_000);
    expect(questions).toBeLessThanOrEqual(61);
  });

  test("may end before the other things that are waited for", async () => {
    const wait = begin({
      checks: [endsWell, log],
      state: (atMs) => (atMs < 2_000 ? stateWith() : ended(0)),
      log: () => saying("done\n"),
    });
    await wait.clock.advance(1_999);
    wait.endContainer(0);
    for (let step = 0; step < 10; step += 1) await wait.clock.advance(100);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("that is removed by others is gone", async () => {
    const wait = begin({ checks: [endsWell], state: () => undefined });
    await wait.clock.advance(10);
    expect(wait.outcome()).toEqual({ kind: "gone" });
  });

  test("and does not end has its timeout", async () => {
    const wait = begin({ checks: [endsWell], timeoutMs: 5_000 });
    await wait.clock.advance(5_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", lastAnswer: "it is still running" });
  });

  test.each([
    ["work\ndone", { kind: "ready" }],
    ["work\n", { kind: "impossible", reason: "it has ended with 0 of 1 matching lines in its log" }],
  ])("must have said what it should: %j", async (text, expected) => {
    const wait = begin({ checks: [endsWell, log], state: () => ended(0), log: () => saying(text) });
    for (let step = 0; step < 10; step += 1) await wait.clock.advance(10);
    expect(wait.outcome()).toMatchObject(expected);
  });
});
