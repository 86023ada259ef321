import { describe, expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { readEnding } from "../../src/readiness/read-ending.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { stateWith } from "./wait-scene.ts";

/** What is read of a container that is known to have ended, and after how long. */
async function ending(state: (atMs: number) => ServiceState | undefined) {
  const clock = new FakeClock();
  const { signal } = new AbortController();
  let atMs: number | undefined;
  const reading = readEnding(async () => state(clock.passedMs), { clock, signal }).then((result) => {
    atMs = clock.passedMs;
    return result;
  });
  await clock.advance(10_000);
  return { ...(await reading), atMs };
}

describe("a container whose end was reported", () => {
  test.each<[string, (atMs: number) => ServiceState | undefined, object]>([
    [
      "has stopped",
      () => stateWith({ isRunning: false, exitCode: 3, isOutOfMemory: true }),
      { kind: "ended", exitCode: 3, isOutOfMemory: true, isRestarting: false, restartCount: 0, atMs: 0 },
    ],
    ["is not there any more", () => undefined, { kind: "gone", atMs: 0 }],
    [
      "is about to be started again",
      () => stateWith({ isRunning: true, isRestarting: true, exitCode: 1 }),
      { kind: "ended", exitCode: 1, isOutOfMemory: false, isRestarting: true, restartCount: 0, atMs: 0 },
    ],
    [
      "has stopped and is about to be started again",
      () => stateWith({ isRunning: false, isRestarting: true, exitCode: 1 }),
      { kind: "ended", exitCode: 1, isOutOfMemory: false, isRestarting: true, restartCount: 0, atMs: 0 },
    ],
    [
      "runs again already",
      () => stateWith({ restartCount: 1 }),
      { kind: "ended", exitCode: 0, isOutOfMemory: false, isRestarting: true, restartCount: 1, atMs: 0 },
    ],
    [
      "shows it only a little later",
      (atMs) => stateWith({ isRunning: atMs < 60, exitCode: 2 }),
      { kind: "ended", exitCode: 2, isOutOfMemory: false, isRestarting: false, restartCount: 0, atMs: 75 },
    ],
    [
      "goes while its state is waited for",
      (atMs) => (atMs < 60 ? stateWith() : undefined),
      { kind: "gone", atMs: 75 },
    ],
    [
      "still runs after half a second, so it was started again",
      () => stateWith(),
      { kind: "ended", exitCode: 0, isOutOfMemory: false, isRestarting: true, restartCount: 0, atMs: 475 },
    ],
  ])("%s", async (_, state, expected) => {
    expect(await ending(state)).toEqual(expected);
  });
});
