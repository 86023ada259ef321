import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { paceOfStep } from "../../src/readiness/pace-of-step.ts";
import { waitUntilReady } from "../../src/readiness/wait-until-ready.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { begin, command, network, never, refuses, type Scene, serves, stateWith } from "./wait-scene.ts";

describe("a container that ends", () => {
  const hanging: [string, Scene][] = [
    ["between two looks", { checks: [network], look: () => refuses }],
    ["while a connect hangs", { checks: [network] }],
    ["while a command hangs", { checks: [command] }],
    ["while nothing is asked", { checks: [{ kind: "running" }] }],
  ];
  test.each(hanging)("%s is noticed at once, with code and memory", async (_, scene) => {
    const wait = begin({
      ...scene,
      state: (atMs) =>
        stateWith(
          atMs < 321 ? {} : { isRunning: false, exitCode: 137, isOutOfMemory: true, health: "unhealthy" },
        ),
    });
    await wait.clock.advance(321);
    wait.endContainer();
    await wait.clock.advance(0);
    expect(wait.outcome()).toEqual({
      kind: "ended",
      exitCode: 137,
      isOutOfMemory: true,
      isRestarting: false,
      restartCount: 0,
      afterMs: 321,
    });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("is noticed within a second although its event was lost", async () => {
    const wait = begin({
      checks: [network],
      look: () => refuses,
      state: () => stateWith({ isRunning: false, exitCode: 1 }),
    });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 1, afterMs: 1_000 });
  });

  test("is not believed after a single look that did not see it", async () => {
    let looks = 0;
    const wait = begin({
      checks: [network],
      look: (_, atMs) => (atMs < 3_000 ? refuses : serves),
      state: () => {
        looks += 1;
        return looks === 1 ? undefined : stateWith();
      },
    });
    await wait.clock.advance(4_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("is asked again while its state is not settled", async () => {
    const wait = begin({
      checks: [network],
      state: (atMs) => stateWith(atMs < 50 ? {} : { isRunning: false, exitCode: 2 }),
    });
    wait.endContainer();
    await wait.clock.advance(0);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(50);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 2, isRestarting: false });
  });

  test("has the exit code of its state, which may be later than what was told", async () => {
    const wait = begin({ checks: [network], state: () => stateWith({ isRunning: false, exitCode: 3 }) });
    wait.endContainer(42);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
  });

  test.each([[3], [undefined]])(
    "and is removed is gone, with the exit code that was reported: %s",
    async (exitCode) => {
      const wait = begin({ checks: [network], state: () => undefined });
      wait.endContainer(exitCode);
      await wait.clock.advance(0);
      expect(wait.outcome()).toEqual({ kind: "gone", exitCode });
    },
  );
});

describe("the end of the run", () => {
  test("breaks the wait off with the run's own reason", async () => {
    const wait = begin({ checks: [network] });
    await wait.clock.advance(10);
    const reason = new Error("cancelled");
    wait.run.abort(reason);
    await wait.clock.advance(0);
    expect(wait.outcome()).toEqual({ kind: "threw", thrown: reason });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("before the wait began asks nothing", async () => {
    const wait = begin({ checks: [network], isAborted: true, look: () => serves });
    await wait.clock.advance(10);
    expect(wait.outcome()?.kind).toBe("threw");
    expect(wait.diary).toEqual([]);
  });

  test("counts even if there is nothing to wait for", async () => {
    const wait = begin({ checks: [], isAborted: true });
    await wait.clock.advance(0);
    expect(wait.outcome()?.kind).toBe("threw");
  });

  test("comes too when the daemon fails", async () => {
    const failure = new Error("no daemon");
    const wait = begin({
      checks: [network],
      look: () => refuses,
      state: () => {
        throw failure;
      },
    });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toEqual({ kind: "threw", thrown: failure });
  });
});

test("ten thousand rounds leave neither a timer nor a listener", async () => {
  const clock = new FakeClock();
  const run = new AbortController();
  let looks = 0;
  let mostListeners = 0;
  const waiting = waitUntilReady(
    { checks: [network], finalMistakes: [], timeoutMs: 10_000_000 },
    {
      clock,
      pace: paceOfStep(clock),
      signal: run.signal,
      ended: never,
      ranOutOfMemory: never(),
      company: () => "alone",
      state: async () => stateWith(),
      exec: never,
      async *followLog() {},
      look: async (_, __, signal) => {
        looks += 1;
        mostListeners = Math.max(mostListeners, getEventListeners(signal, "abort").length);
        return looks < 10_000 ? refuses : serves;
      },
      onProgress: () => {},
    },
  );
  await clock.advance(2_600_000);
  expect(await waiting).toMatchObject({ kind: "ready" });
  expect(mostListeners).toBeLessThan(10);
  expect(getEventListeners(run.signal, "abort")).toEqual([]);
  expect(clock.sleeperCount).toBe(0);
});
