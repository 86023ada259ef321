import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import { commandCheck } from "../../../src/readiness/checks/command-check.ts";
import type { Check } from "../../../src/readiness/readiness-plan.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { command, exits, never, stateWith } from "../wait-scene.ts";

interface Given {
  readonly check?: Partial<Extract<Check, { kind: "command" }>>;
  readonly exec?: (signal: AbortSignal) => ExecResult | Promise<ExecResult>;
  readonly state?: () => ServiceState | undefined;
}

/** One command as the wait sees it: tried at once, with the clock standing still. */
function begun({ check = {}, exec = () => exits(1), state = () => stateWith() }: Given = {}) {
  const clock = new FakeClock();
  const run = new AbortController();
  const told: string[] = [];
  let runs = 0;
  const attempt = commandCheck(
    { ...command, ...check },
    {
      clock,
      state: async () => state(),
      exec: async (_, { signal }) => {
        runs += 1;
        return exec(signal);
      },
      onProgress: (sentence) => told.push(sentence),
    },
  );
  return { clock, run, told, runs: () => runs, attempt, tryOnce: () => attempt.try(run.signal) };
}

const cannotRun: ExecResult = { kind: "cannot-run", reason: "cannot fork" };

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

describe("a command that cannot be run", () => {
  test.each<[string, ServiceState | undefined]>([
    ["has stopped", stateWith({ isRunning: false })],
    ["is about to be started again", stateWith({ isRestarting: true })],
    ["is gone", undefined],
  ])("in a container that %s is not blamed on its image", async (_, facts) => {
    const { told, tryOnce } = begun({ exec: () => cannotRun, state: () => facts });
    expect(await tryOnce()).toEqual({ kind: "not-yet", detail: "the container is not running" });
    expect(told).toEqual([]);
  });

  test("is told once, and final ten seconds after its turn began", async () => {
    const { clock, told, tryOnce } = begun({ exec: () => cannotRun });
    expect(await tryOnce()).toEqual({
      kind: "not-yet",
      detail: "its healthcheck cannot be run (cannot fork)",
    });
    await clock.advance(9_999);
    expect(await tryOnce()).toMatchObject({ kind: "not-yet" });
    await clock.advance(1);
    expect(await tryOnce()).toMatchObject({ kind: "impossible" });
    expect(told).toEqual(["its healthcheck cannot be run (cannot fork); trying again for a while"]);
  });

  test("for the first time after ten seconds gets another try", async () => {
    const { clock, tryOnce } = begun({ exec: () => (clock.passedMs < 20_000 ? exits(1) : cannotRun) });
    await tryOnce();
    await clock.advance(20_000);
    expect(await tryOnce()).toMatchObject({ kind: "not-yet" });
    expect(await tryOnce()).toMatchObject({ kind: "impossible" });
  });
});

describe("a command rests", () => {
  /** A run that takes so long. */
  async function rested(lastsMs: number, isHealthcheck: boolean) {
    const scene = begun({
      check: { isHealthcheck },
      exec: async () => {
        await scene.clock.sleep(lastsMs);
        return exits(7);
      },
    });
    const answer = scene.tryOnce();
    await scene.clock.advance(lastsMs);
    await answer;
    return scene;
  }

  test.each([
    ["of a healthcheck, at the most until Docker's word is looked at again", 2_000, true, 1_000],
    ["of another command, three times its time", 2_000, false, 6_000],
    ["of one that is done at once, by its pace", 0, true, 50],
    ["of a short one, by its pace too", 10, false, 50],
  ])("the pause %s", async (_, lastsMs, isHealthcheck, pauseMs) => {
    const { attempt } = await rested(lastsMs, isHealthcheck);
    expect(attempt.pauseMs(0)).toBe(pauseMs);
  });

  test("and its last answer stands meanwhile", async () => {
    const { clock, runs, tryOnce } = await rested(2_000, true);
    await clock.advance(5_999);
    expect(await tryOnce()).toMatchObject({ kind: "not-yet", detail: "its healthcheck exits with 7" });
    expect(runs()).toBe(1);
    await clock.advance(1);
    void tryOnce();
    await clock.advance(0);
    expect(runs()).toBe(2);
  });

  test("before its first run if it may not run yet, unanswered", async () => {
    const { attempt, clock, runs, tryOnce } = begun({ check: { notBeforeMs: 1_000 } });
    expect(await tryOnce()).toEqual({ kind: "not-yet", detail: attempt.unanswered });
    expect(attempt.unanswered).toBe("its healthcheck has not answered yet");
    expect(attempt.pauseMs(0)).toBe(1_000);
    expect(runs()).toBe(0);
    await clock.advance(1_000);
    await tryOnce();
    expect(runs()).toBe(1);
  });
});
