import { describe, expect, test } from "vitest";
import { begin, command, exits, never, stateWith } from "../wait-scene.ts";

describe("the health command", () => {
  test("starts at once, backs off from 50 to 500 ms, and never runs twice at a time", async () => {
    const wait = begin({ checks: [command], exec: () => exits(1) });
    await wait.clock.advance(200);
    expect(wait.diary).toEqual(["exec at 0", "exec at 50", "exec at 100", "exec at 150", "exec at 200"]);
    await wait.clock.advance(20_000);
    const times = wait.diary.map((line) => Number(line.slice("exec at ".length)));
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBe(500);
  });

  test("does not run in the first second if no port shows that the service can bear it", async () => {
    const wait = begin({ checks: [{ ...command, notBeforeMs: 1_000 }], exec: () => exits(0) });
    await wait.clock.advance(999);
    expect(wait.diary).toEqual([]);
    await wait.clock.advance(1);
    expect(wait.diary).toEqual(["exec at 1000"]);
    expect(wait.outcome()).toMatchObject({ kind: "ready", afterMs: 1_000 });
  });

  test.each([
    [true, 100],
    [true, 2_000],
    [false, 2_000],
    [false, 20_000],
  ])(
    "takes a quarter of a core at the most (healthcheck: %s, %i ms each)",
    async (isHealthcheck, lastsMs) => {
      const wait = begin({
        checks: [{ ...command, isHealthcheck }],
        timeoutMs: 1_000_000,
        execMs: lastsMs,
        exec: () => exits(1),
      });
      await wait.clock.advance(40 * lastsMs);
      const starts = wait.diary.map((line) => Number(line.slice("exec at ".length)));
      expect(starts.length).toBeGreaterThan(5);
      for (const [at, start] of starts.slice(1).entries())
        expect(start - (starts[at] ?? 0)).toBeGreaterThanOrEqual(4 * lastsMs);
    },
  );

  test("is seen to pass by Docker's own word while a slow one rests", async () => {
    const wait = begin({
      checks: [command],
      execMs: 5_000,
      exec: () => exits(1),
      state: (atMs) => stateWith({ health: atMs >= 7_500 ? "healthy" : "starting" }),
    });
    await wait.clock.advance(8_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready", afterMs: 8_000 });
    expect(wait.diary).toEqual(["exec at 0"]);
  });

  test("that hangs is given up after its timeout and tried again", async () => {
    const given: AbortSignal[] = [];
    const wait = begin({
      checks: [{ ...command, timeoutMs: 2_000 }],
      timeoutMs: 9_000,
      exec: (_, signal) => {
        given.push(signal);
        return never();
      },
    });
    await wait.clock.advance(9_000);
    expect(given.map((signal) => signal.aborted)).toEqual([true, true]);
    expect(wait.outcome()).toMatchObject({
      kind: "timed-out",
      lastAnswer: "its healthcheck did not finish within 2 s",
    });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("passes too when Docker itself reports healthy", async () => {
    const wait = begin({
      checks: [command],
      exec: () => exits(1),
      state: (atMs) => stateWith({ health: atMs >= 100 ? "healthy" : "starting" }),
    });
    await wait.clock.advance(100);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "Docker reports its healthcheck healthy" });
  });

  test("that Docker calls unhealthy may still pass before the timeout", async () => {
    const wait = begin({
      checks: [command],
      exec: (atMs) => exits(atMs >= 20_000 ? 0 : 1),
      state: () => stateWith({ health: "unhealthy" }),
    });
    await wait.clock.advance(19_000);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(1_500);
    expect(wait.outcome()?.kind).toBe("ready");
  });

  test("that the daemon once failed to start is tried again", async () => {
    const wait = begin({
      checks: [command],
      exec: (atMs) => (atMs === 0 ? Promise.reject(new Error("try later")) : exits(0)),
    });
    await wait.clock.advance(50);
    expect(wait.outcome()?.kind).toBe("ready");
  });
});
