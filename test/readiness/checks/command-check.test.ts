import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import { begin, command, exits, network, never, refuses, serves, stateWith } from "../wait-scene.ts";

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

  const noShell =
    'OCI runtime exec failed: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown';
  const noProgram = 'OCI runtime exec failed: exec: "check": executable file not found in $PATH: unknown';
  const noLimits =
    "OCI runtime exec failed: exec failed: unable to start container process: error setting rlimits for type 7: permission denied";
  test.each<[string, ExecResult, string]>([
    [
      "a shell in an image without",
      { kind: "cannot-run", reason: noShell },
      `it needs a shell, but the image has none (${noShell})`,
    ],
    [
      "a program in an image without",
      { kind: "cannot-run", reason: noProgram },
      `check is not in the image (${noProgram})`,
    ],
    [
      "a program in an image without, by crun",
      {
        kind: "cannot-run",
        reason: "crun: executable file `curl` not found in $PATH: No such file or directory",
      },
      "curl is not in the image (crun:",
    ],
    ["unnamed by the runtime", { kind: "cannot-run", reason: "no such file" }, "check is not in the image"],
    [
      "limits of the host",
      { kind: "cannot-run", reason: noLimits },
      `its healthcheck cannot be run (${noLimits})`,
    ],
    [
      "a program that may not be run",
      { kind: "cannot-run", reason: 'exec: "/check": permission denied' },
      "/check cannot be executed",
    ],
    [
      "told by Debian's shell",
      exits(127, "/bin/sh: 1: pg_isready: not found\n"),
      "pg_isready is not in the image (/bin/sh: 1: pg_isready: not found)",
    ],
    ["told by busybox", exits(127, "/bin/sh: curl: not found"), "curl is not in the image"],
    ["told by bash", exits(127, "bash: line 1: curl: command not found"), "curl is not in the image"],
    ["told by nobody", exits(127), "a program that it needs is not in the image"],
    [
      "not executable",
      exits(126, "/bin/sh: 1: /check.sh: Permission denied"),
      "/check.sh cannot be executed",
    ],
  ])("that twice cannot be run is said, and is final after ten seconds: %s", async (_, result, reason) => {
    const wait = begin({ checks: [command], exec: () => result });
    await wait.clock.advance(0);
    expect(wait.progress).toEqual([]);
    await wait.clock.advance(50);
    expect(wait.progress).toEqual([expect.stringContaining(reason)]);
    await wait.clock.advance(9_850);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(700);
    expect(wait.outcome()).toMatchObject({
      kind: "impossible",
      reason: expect.stringContaining(reason),
      hint: expect.stringContaining("--no-healthcheck"),
    });
    expect(wait.progress.filter((line) => line.includes("trying again"))).toHaveLength(1);
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("in a container that is just ending is not said: its end is", async () => {
    const wait = begin({
      checks: [command],
      exec: () => ({ kind: "cannot-run", reason: noShell }),
      state: (atMs) => stateWith(atMs < 40 ? {} : { isRunning: false, exitCode: 3 }),
    });
    await wait.clock.advance(40);
    wait.endContainer(3);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
    expect(wait.progress).toEqual([]);
  });

  test("whose program comes later passes then", async () => {
    const wait = begin({
      checks: [command],
      exec: (atMs) => exits(atMs < 9_000 ? 127 : atMs < 30_000 ? 1 : 0),
    });
    await wait.clock.advance(31_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("whose program goes after a long while is tried once more", async () => {
    let isMissed = false;
    const wait = begin({
      checks: [command],
      exec: (atMs) => {
        if (atMs < 20_000 || isMissed) return exits(1);
        isMissed = true;
        return exits(127);
      },
    });
    await wait.clock.advance(40_000);
    expect(isMissed).toBe(true);
    expect(wait.outcome()).toBeUndefined();
  });

  test("that cannot be run is given up ten seconds after the port's first answer, not after the start", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs >= 30_000 ? serves : refuses),
      exec: () => exits(127),
    });
    await wait.clock.advance(39_900);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "impossible" });
  });

  test("that cannot start because the container is ending is not blamed on the image", async () => {
    const wait = begin({
      checks: [command],
      exec: () => ({ kind: "cannot-run", reason: "cannot exec in a stopped state" }),
      state: () => stateWith({ isRunning: false, exitCode: 3 }),
    });
    await wait.clock.advance(10);
    expect(wait.outcome()).toBeUndefined();
    wait.endContainer();
    await wait.clock.advance(10);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
  });
});
