import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/machine/system-clock.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { FakeClock } from "../fakes/fake-clock.ts";

function describeClock(name: string, create: () => { clock: Clock; pass(ms: number): Promise<void> }): void {
  describe(`the clock ${name}`, () => {
    test("wakes a sleeper after its time, not before", async () => {
      const { clock, pass } = create();
      const startMs = clock.nowMs();
      let sleptMs: number | undefined;
      const sleep = clock.sleep(20).then(() => {
        sleptMs = clock.nowMs() - startMs;
      });
      await pass(5);
      await pass(100);
      await sleep;
      // Node's timers may fire a fraction of a millisecond early by the finer clock.
      expect(sleptMs).toBeGreaterThanOrEqual(19);
    });

    test("wakes sleepers in the order of their times", async () => {
      const { clock, pass } = create();
      const woken: number[] = [];
      const sleeps = [30, 10, 20].map((ms) => clock.sleep(ms).then(() => woken.push(ms)));
      await pass(100);
      await Promise.all(sleeps);
      expect(woken).toEqual([10, 20, 30]);
    });

    test("rejects with the signal's own reason, and leaves no listener on it", async () => {
      const { clock, pass } = create();
      const control = new AbortController();
      const reason = { kind: "enough" };
      const sleep = clock.sleep(60_000, control.signal);
      const caught = sleep.catch((thrown: unknown) => thrown);
      await pass(1);
      control.abort(reason);
      expect(await caught).toBe(reason);
      await expect(clock.sleep(1, control.signal)).rejects.toBe(reason);
      expect(getEventListeners(control.signal, "abort")).toEqual([]);
    });

    test("leaves no listener on the signal of a sleep that ended", async () => {
      const { clock, pass } = create();
      const { signal } = new AbortController();
      const sleep = clock.sleep(5, signal);
      await pass(50);
      await sleep;
      expect(getEventListeners(signal, "abort")).toEqual([]);
    });
  });
}

describeClock("of the system", () => ({
  clock: systemClock,
  pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

describeClock("of the tests", () => {
  const clock = new FakeClock();
  return { clock, pass: (ms) => clock.advance(ms) };
});
