import { describe, expect, test } from "vitest";
import { paceOfStep } from "../../src/readiness/pace-of-step.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { begin, network, refuses, type Scene, serves, stateWith } from "./wait-scene.ts";

/** Services of one step, each of which is asked over its port; every look is noted with its time. */
function step() {
  const clock = new FakeClock();
  const pace = paceOfStep(clock);
  return {
    clock,
    /** Its looks from now on, while its port refuses until that time. */
    start(servesFromMs = Number.POSITIVE_INFINITY, given: Partial<Scene> = {}) {
      const looksMs: number[] = [];
      const look = (_: number, atMs: number) => {
        looksMs.push(atMs);
        return atMs < servesFromMs ? refuses : serves;
      };
      void pace.during(() => begin({ checks: [network], clock, pace, look, ...given }).over);
      return {
        looksMs,
        within: (fromMs: number, toMs: number) => looksMs.filter((atMs) => fromMs <= atMs && atMs < toMs),
      };
    },
  };
}

describe("services that wait at the same time", () => {
  test("are asked 63 times a second at most, each as often as the others, and all at once", async () => {
    const { clock, start } = step();
    const services = [];
    for (let at = 0; at < 10; at += 1) {
      services.push(start());
      await clock.advance(37);
    }
    await clock.advance(24_000 - clock.passedMs);
    const looks = services.map((one) => one.within(8_000, 24_000));
    expect(looks.map(({ length }) => length)).toEqual(Array(10).fill(100));
    expect(new Set(looks.flat()).size).toBe(100);
  });

  test("are asked more often once others are ready", async () => {
    const { clock, start } = step();
    const slow = start();
    for (let at = 0; at < 9; at += 1) start(5_000);
    await clock.advance(10_000);
    expect(slow.within(1_800, 5_000)).toHaveLength(20);
    expect(slow.within(6_000, 9_000)).toHaveLength(100);
  });

  test("count only from their own start", async () => {
    const { clock, start } = step();
    const first = start();
    await clock.advance(6_000);
    expect(first.within(3_000, 6_000)).toHaveLength(100);
    for (let at = 0; at < 9; at += 1) start();
    await clock.advance(4_000);
    expect(first.within(6_800, 10_000)).toHaveLength(20);
  });

  test("are counted no longer when their wait has failed", async () => {
    const { clock, start } = step();
    for (let at = 0; at < 9; at += 1) start(undefined, { timeoutMs: 2_000 });
    const lasting = start();
    await clock.advance(6_000);
    expect(lasting.within(3_000, 6_000)).toHaveLength(100);
  });

  test("have their states asked for less often", async () => {
    const { clock, start } = step();
    let questions = 0;
    const state = () => {
      questions += 1;
      return stateWith();
    };
    for (let at = 0; at < 10; at += 1) start(undefined, { state });
    await clock.advance(60_000);
    expect(questions).toBe(150);
  });
});

test("a service that waits alone is asked every 30 ms", async () => {
  const { clock, start } = step();
  const alone = start();
  await clock.advance(10_000);
  expect(alone.within(2_000, 8_000)).toHaveLength(200);
});
