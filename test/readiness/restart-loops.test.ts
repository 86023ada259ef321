import { describe, expect, test } from "vitest";
import { isLoop } from "../../src/readiness/restart-loop.ts";
import { endAt, livesUntil } from "./lives.ts";
import { begin, network, refuses } from "./wait-scene.ts";

describe("a service that never stops restarting", () => {
  test("is a loop after twenty seconds, with the code of the end, not of the restart", async () => {
    const ends = [500, 7_000, 14_000, 21_000];
    const wait = begin({ checks: [network], state: livesUntil(ends), look: () => refuses });
    await endAt(wait, ends.slice(0, 3));
    expect(wait.outcome()).toBeUndefined();
    await endAt(wait, ends.slice(3));
    expect(wait.outcome()).toMatchObject({
      kind: "ended",
      exitCode: 42,
      isRestarting: true,
      afterMs: 21_000,
    });
  });

  test("is a loop after its sixth quick end if nothing else is starting", async () => {
    // Docker's pauses double from 100 ms, and each life takes 300 ms.
    const ends = [300, 700, 1_200, 1_900, 3_000, 4_900, 8_400];
    const begun = (company: "alone" | "others-starting") =>
      begin({ checks: [network], state: livesUntil(ends), look: () => refuses, company });
    const alone = begun("alone");
    await endAt(alone, ends.slice(0, 6));
    expect(alone.outcome()).toBeUndefined();
    await endAt(alone, ends.slice(6));
    expect(alone.outcome()).toMatchObject({ kind: "ended", exitCode: 42, isRestarting: true });
    const withOthers = begun("others-starting");
    await endAt(withOthers, ends);
    expect(withOthers.outcome()).toBeUndefined();
  });
});

test.each<[string, number[], alone: boolean, withOthers: boolean]>([
  ["no end", [], false, false],
  ["one", [0], false, false],
  ["two, far apart", [0, 60_000], false, false],
  ["three within a second", [0, 100, 300], false, false],
  ["four, as on-failure:3 allows them", [0, 100, 300, 700], false, false],
  ["six within three seconds", [0, 100, 300, 700, 1_500, 3_100], false, false],
  ["four within six seconds", [0, 1_000, 3_000, 6_000], false, false],
  ["five within five seconds", [0, 100, 1_000, 3_000, 5_000], true, false],
  ["eight within thirteen seconds", [0, 100, 300, 700, 1_500, 3_100, 6_300, 12_700], true, false],
  ["three of a service that runs for ten seconds each", [0, 10_000, 20_000], true, true],
  ["the next of Docker's", [0, 100, 300, 700, 1_500, 3_100, 6_300, 12_700, 25_500], true, true],
])("%s: whether it is a loop", (_, endsAtMs, alone, withOthers) => {
  expect([isLoop(endsAtMs, "alone"), isLoop(endsAtMs, "others-starting")]).toEqual([alone, withOthers]);
});
