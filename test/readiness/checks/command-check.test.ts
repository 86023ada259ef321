import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/docker/engine.ts";
import { begin, command, container, exits, never } from "../wait-scene.ts";

describe("the health command", () => {
  test("starts at once, backs off from 50 to 500 ms, and never runs twice at a time", async () => {
    const wait = begin({ checks: [command], exec: () => exits(1) });
    await wait.clock.advance(200);
    expect(wait.diary).toEqual(["exec at 0", "exec at 50", "exec at 100", "exec at 150", "exec at 200"]);
    await wait.clock.advance(20_000);
    const times = wait.diary.map((line) => Number(line.slice("exec at ".length)));
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBe(500);
  });

  test("that hangs is given up after its timeout and tried again", async () => {
    const given: AbortSignal[] = [];
    const wait = begin({
      checks: [{ ...command, timeoutMs: 2_000 }],
      timeoutMs: 3_000,
      exec: (_, signal) => {
        given.push(signal);
        return never();
      },
    });
    await wait.clock.advance(3_000);
    expect(given.map((signal) => signal.aborted)).toEqual([true, true]);
    expect(wait.outcome()).toMatchObject({
      kind: "timed-out",
      lastAnswer: "its healthcheck does not end within 2 s",
    });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("passes too when Docker itself reports healthy", async () => {
    const wait = begin({
      checks: [command],
      exec: () => exits(1),
      inspect: (atMs) => container({ health: atMs >= 100 ? "healthy" : "starting" }),
    });
    await wait.clock.advance(100);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "Docker reports its healthcheck healthy" });
  });

  test("that Docker calls unhealthy may still pass before the timeout", async () => {
    const wait = begin({
      checks: [command],
      exec: (atMs) => exits(atMs >= 20_000 ? 0 : 1),
      inspect: () => container({ health: "unhealthy" }),
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
  test.each<[string, ExecResult, string]>([
    [
      "a shell in an image without",
      { kind: "cannot-run", reason: noShell },
      "needs a shell, and the image has none",
    ],
    ["a program in an image without", { kind: "cannot-run", reason: noProgram }, "check is not in the image"],
    ["unnamed by the runtime", { kind: "cannot-run", reason: "no such file" }, "check is not in the image"],
    [
      "told by Debian's shell",
      exits(127, "/bin/sh: 1: pg_isready: not found\n"),
      "pg_isready is not in the image",
    ],
    ["told by busybox", exits(127, "/bin/sh: curl: not found"), "curl is not in the image"],
    ["told by bash", exits(127, "bash: line 1: curl: command not found"), "curl is not in the image"],
    ["told by nobody", exits(127), "a program that it needs is not in the image"],
    [
      "not executable",
      exits(126, "/bin/sh: 1: /check.sh: Permission denied"),
      "/check.sh cannot be executed",
    ],
  ])("that can never pass is said at once: %s", async (_, result, reason) => {
    const wait = begin({ checks: [command], exec: () => result });
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({
      kind: "impossible",
      reason: expect.stringContaining(reason),
      hint: expect.stringContaining("--no-healthcheck"),
    });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("that cannot start because the container is ending is not blamed on the image", async () => {
    const wait = begin({
      checks: [command],
      exec: () => ({ kind: "cannot-run", reason: "cannot exec in a stopped state" }),
      inspect: () => container({ isRunning: false, exitCode: 3 }),
    });
    await wait.clock.advance(10);
    expect(wait.outcome()).toBeUndefined();
    wait.endContainer();
    await wait.clock.advance(10);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
  });
});
