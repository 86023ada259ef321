import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import { exits, stateWith } from "../wait-scene.ts";
import { begun } from "./an-attempt.ts";

const cannotRun: ExecResult = { kind: "cannot-run", reason: "cannot fork" };

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
