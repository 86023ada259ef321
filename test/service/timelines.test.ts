import { expect, test } from "vitest";
import { timelinesOf } from "../../src/service/timelines.ts";

test("a phase ends where the next one begins, and the last one where it is looked at", () => {
  const timelines = timelinesOf(["db", "idle"]);
  timelines.add("db", { name: "pull", startedAtMs: 0, endedAtMs: 10 });
  timelines.begin("db", "start", 20);
  timelines.begin("db", "wait", 30);
  const pull = { name: "pull", startedAtMs: 0, endedAtMs: 10 };
  const start = { name: "start", startedAtMs: 20, endedAtMs: 30 };
  expect(timelines.until(50)).toEqual([
    { service: "db", phases: [pull, start, { name: "wait", startedAtMs: 30, endedAtMs: 50 }] },
    { service: "idle", phases: [] },
  ]);
  timelines.begin("db", undefined, 60);
  expect(timelines.until(90)[0]?.phases.at(-1)).toEqual({ name: "wait", startedAtMs: 30, endedAtMs: 60 });
});
