import { describe, expect, test } from "vitest";
import type { ProbeAnswer } from "../../src/ports/probe.ts";
import { routeAttempts } from "../../src/reachability/route-attempts.ts";

const ready: ProbeAnswer = { kind: "ready", detail: "serves" };
const refused: ProbeAnswer = { kind: "not-ready", isReached: true, detail: "refuses the connection" };
const dead: ProbeAnswer = { kind: "not-ready", isReached: false, detail: "no answer" };

/** Attempts over one route whose answers are given by hand, at a time that is set by hand. */
function scene() {
  let nowMs = 0;
  const asked: { readonly atMs: number; answer(answer: ProbeAnswer): void; hear(): void }[] = [];
  const attempts = routeAttempts(
    (onAnswered) => {
      const { promise, resolve } = Promise.withResolvers<ProbeAnswer>();
      asked.push({ atMs: nowMs, answer: resolve, hear: onAnswered });
      return promise;
    },
    () => nowMs,
  );
  return {
    attempts,
    asked,
    at: (ms: number) => {
      nowMs = ms;
    },
    /** Ends the attempt that is under way. */
    async end(answer: ProbeAnswer) {
      const { underWay } = attempts;
      asked.at(-1)?.answer(answer);
      await underWay;
    },
  };
}

describe("attempts over a route", () => {
  test("come one at a time", async () => {
    const { attempts, asked, at, end } = scene();
    expect([attempts.last, attempts.underWay, attempts.isAnswered]).toEqual([undefined, undefined, false]);
    at(100);
    attempts.begin();
    at(130);
    attempts.begin();
    expect(asked).toHaveLength(1);
    expect(attempts.begunMsAgo()).toBe(30);
    expect(attempts.underWay).toBeInstanceOf(Promise);
    await end(refused);
    expect([attempts.last, attempts.underWay]).toEqual([refused, undefined]);
  });

  test("have no last answer while the next is under way", async () => {
    const { attempts, end } = scene();
    attempts.begin();
    await end(refused);
    attempts.begin();
    expect(attempts.last).toBeUndefined();
  });

  test("tell whether anything has answered, until it is known what", async () => {
    const { attempts, asked, end } = scene();
    attempts.begin();
    expect(attempts.isAnswered).toBe(false);
    asked[0]?.hear();
    expect(attempts.isAnswered).toBe(true);
    await end(ready);
    expect(attempts.isAnswered).toBe(false);
  });

  test("follow one another at once if the host answers, even by refusing", async () => {
    const { attempts, asked, end } = scene();
    for (let count = 0; count < 3; count += 1) {
      attempts.begin();
      await end(refused);
    }
    expect(asked).toHaveLength(3);
  });

  test("come less and less often if nothing answers: after 50, 100, 200 … ms, and at least once a second", async () => {
    const { attempts, asked, at, end } = scene();
    for (let ms = 0; ms <= 4_000; ms += 1) {
      at(ms);
      attempts.begin();
      if (attempts.underWay !== undefined) await end(dead);
    }
    expect(asked.map(({ atMs }) => atMs)).toEqual([0, 50, 150, 350, 750, 1_550, 2_550, 3_550]);
  });

  test("come again at their own pace once the host has answered", async () => {
    const { attempts, asked, at, end } = scene();
    for (const [ms, answer] of [
      [0, dead],
      [50, dead],
      [150, refused],
      [150, dead],
      [199, dead],
      [200, dead],
    ] as const) {
      at(ms);
      attempts.begin();
      if (attempts.underWay !== undefined) await end(answer);
    }
    expect(asked.map(({ atMs }) => atMs)).toEqual([0, 50, 150, 150, 200]);
  });

  test("pause after a success that has not been noticed, for as long as it is fresh", async () => {
    const { attempts, asked, at, end } = scene();
    attempts.begin();
    await end(ready);
    at(249);
    attempts.begin();
    expect([asked.length, attempts.last]).toEqual([1, ready]);
    at(250);
    attempts.begin();
    expect(asked).toHaveLength(2);
  });

  test("begin again at once after a success that was noticed", async () => {
    const { attempts, asked, end } = scene();
    attempts.begin();
    await end(ready);
    attempts.noticed();
    attempts.begin();
    expect(asked).toHaveLength(2);
  });
});
