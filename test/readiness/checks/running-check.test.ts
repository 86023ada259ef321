import { expect, test } from "vitest";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import { runningCheck } from "../../../src/readiness/checks/running-check.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { stateWith } from "../wait-scene.ts";

const notRunning = { kind: "not-yet", detail: "the container is not running" };

test.each<[string, ServiceState | undefined, object]>([
  ["runs", stateWith(), { kind: "passed", detail: "still running after 500 ms" }],
  ["has stopped", stateWith({ isRunning: false }), notRunning],
  ["is about to be started again", stateWith({ isRestarting: true }), notRunning],
  ["is gone", undefined, notRunning],
])("a container that %s after half a second", async (_, facts, expected) => {
  const clock = new FakeClock();
  const attempt = runningCheck({ clock, state: async () => facts });
  expect([attempt.unanswered, attempt.pauseMs(0)]).toEqual(["it has only just started", 500]);
  let answer: object | undefined;
  void attempt.try(new AbortController().signal).then((found) => {
    answer = found;
  });
  await clock.advance(499);
  expect(answer).toBeUndefined();
  await clock.advance(1);
  expect(answer).toEqual(expected);
});
