import { expect, test } from "vitest";
import { sweepInBackground } from "../../../src/backend/removal/sweep-in-background.ts";
import type { Swept } from "../../../src/ports/swept.ts";
import { deferred } from "../../../src/waiting/deferred.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

function begun() {
  const work = deferred<Swept>();
  const [log, step] = [recordingLog(), new AbortController()];
  let given: AbortSignal | undefined;
  const sweeping = sweepInBackground(
    (signal) => {
      given = signal;
      return work.promise;
    },
    { log, signal: step.signal },
  );
  return { ...sweeping, work, log, step, isAborted: () => given?.aborted };
}

test.each<[Swept, "done" | "unfinished"]>([
  ["done", "done"],
  ["nothing-found", "done"],
  ["unfinished", "unfinished"],
])("a sweep that says %s was %s", async (swept, expected) => {
  const { over, work, end, isOver, log } = begun();
  expect(isOver()).toBe(false);
  work.resolve(swept);
  await over;
  expect(isOver()).toBe(true);
  expect(end()).toBe(expected);
  expect(log.lines).toEqual([]);
});

test("one that fails says so in one line, and is done: post would meet the same", async () => {
  const { over, work, end, log } = begun();
  work.reject(new Error("connection reset"));
  await over;
  expect(end()).toBe("done");
  expect(log.lines).toEqual(["info: could not remove leftovers of earlier jobs: connection reset"]);
});

test("the end of the step ends it, and what its calls say then is of no interest", async () => {
  const { over, work, end, isAborted, log } = begun();
  expect(isAborted()).toBe(false);
  expect(end()).toBe("unfinished");
  expect(isAborted()).toBe(true);
  work.reject(new Error("aborted"));
  await over;
  expect(end()).toBe("unfinished");
  expect(log.lines).toEqual([]);
});

test("a cancel of the step ends it too", async () => {
  const { over, work, end, step, isAborted, log } = begun();
  step.abort();
  expect(isAborted()).toBe(true);
  work.reject(new Error("aborted"));
  await over;
  expect(end()).toBe("unfinished");
  expect(log.lines).toEqual([]);
});
