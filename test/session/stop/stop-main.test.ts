import { expect, test } from "vitest";
import { stopMain } from "../../../src/session/stop/stop-main.ts";
import { postTools } from "./a-post.ts";

const MAIN = { pid: 5, startTime: "77", pidNamespace: "pid:[1]", bootId: "boot-1" };
const STAT = `5 (node) S 1 ${"0 ".repeat(17)}77 0`;

/** A post beside a main that ends by itself or never. */
function stopping(endsAfterMs: number) {
  const { clock, processes, tools } = postTools();
  processes.stat = (pid) => (pid === 5 && clock.passedMs < endsAfterMs ? STAT : undefined);
  let hasStopped = false;
  void stopMain(MAIN, tools).then(() => {
    hasStopped = true;
  });
  return { clock, hasStopped: () => hasStopped };
}

test("a main that ends is noticed 20 ms later at most", async () => {
  const { clock, hasStopped } = stopping(10);
  await clock.advance(19);
  expect(hasStopped()).toBe(false);
  await clock.advance(1);
  expect(hasStopped()).toBe(true);
});

test("a main that does not end is given up after two seconds", async () => {
  const { clock, hasStopped } = stopping(Number.POSITIVE_INFINITY);
  await clock.advance(1_999);
  expect(hasStopped()).toBe(false);
  await clock.advance(1);
  expect(hasStopped()).toBe(true);
});
