import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import { exits, never, stateWith } from "../wait-scene.ts";
import { begun } from "./an-attempt.ts";

describe("what one run of a command tells", () => {
  test.each<[string, ExecResult | Error, object]>([
    ["it passes", exits(0), { kind: "passed", detail: "its healthcheck passes" }],
    ["it fails", exits(1), { kind: "not-yet", detail: "its healthcheck exits with 1" }],
    ["it fails with 125", exits(125), { kind: "not-yet", detail: "its healthcheck exits with 125" }],
    ["it fails with 128", exits(128), { kind: "not-yet", detail: "its healthcheck exits with 128" }],
    [
      "it fails and says why, last",
      exits(2, "one\n two \n\n"),
      { kind: "not-yet", detail: "its healthcheck exits with 2: two" },
    ],
    [
      "it says much",
      exits(2, "x".repeat(300)),
      { kind: "not-yet", detail: `its healthcheck exits with 2: ${"x".repeat(200)}` },
    ],
    [
      "it is not executable",
      exits(126, "sh: /x: Permission denied"),
      {
        kind: "not-yet",
        detail: "its healthcheck cannot be run: /x cannot be executed (sh: /x: Permission denied)",
      },
    ],
    [
      "the container is over",
      { kind: "not-running", reason: "stopped" },
      { kind: "not-yet", detail: "the container is not running" },
    ],
    [
      "the daemon fails",
      new Error("try later"),
      { kind: "not-yet", detail: "its healthcheck could not be started: try later" },
    ],
  ])("%s", async (_, outcome, expected) => {
    const exec = () => (outcome instanceof Error ? Promise.reject(outcome) : outcome);
    expect(await begun({ exec }).tryOnce()).toMatchObject(expected);
  });

  test("it does not end in time, and is cut off", async () => {
    let given: AbortSignal | undefined;
    const { clock, run, tryOnce } = begun({
      check: { timeoutMs: 1_500 },
      exec: (signal) => {
        given = signal;
        return never();
      },
    });
    const answer = tryOnce();
    await clock.advance(1_499);
    expect(given?.aborted).toBe(false);
    await clock.advance(1);
    expect(await answer).toEqual({ kind: "not-yet", detail: "its healthcheck did not finish within 1.5 s" });
    expect(given?.aborted).toBe(true);
    expect(getEventListeners(run.signal, "abort")).toEqual([]);
  });

  test("the wait is over, so it is cut off with the wait's own reason", async () => {
    let given: AbortSignal | undefined;
    const { clock, run, tryOnce } = begun({
      exec: (signal) => {
        given = signal;
        return never();
      },
    });
    const answer = tryOnce();
    await clock.advance(0);
    const reason = new Error("over");
    run.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(given?.reason).toBe(reason);
    expect(clock.sleeperCount).toBe(0);
  });
});

describe("Docker's own word", () => {
  const healthy = () => stateWith({ health: "healthy" });

  test("counts for the healthcheck, of which it runs the same command", async () => {
    const { tryOnce } = begun({ state: healthy });
    expect(await tryOnce()).toEqual({ kind: "passed", detail: "Docker reports its healthcheck healthy" });
  });

  test("counts for no other command", async () => {
    const { tryOnce } = begun({ check: { isHealthcheck: false }, state: healthy });
    expect(await tryOnce()).toMatchObject({ kind: "not-yet" });
  });

  test("that it is unhealthy decides nothing", async () => {
    const { tryOnce } = begun({ state: () => stateWith({ health: "unhealthy" }) });
    expect(await tryOnce()).toMatchObject({ kind: "not-yet", detail: "its healthcheck exits with 1" });
  });
});
