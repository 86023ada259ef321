import { expect, test } from "vitest";
import { watchEnds } from "../../../../src/backend/docker/container/end-watch.ts";
import type { Containers } from "../../../../src/backend/docker/engine/containers.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";

type OnEnd = Parameters<Containers["watchEnds"]>[1];

const watching = new AbortController();

function watch(watchEndsOfEngine: (onEnd: OnEnd) => Promise<void>) {
  const lines: string[] = [];
  const log = { debug: (line: string) => lines.push(line) };
  const containers = { watchEnds: (_: object, onEnd: OnEnd) => watchEndsOfEngine(onEnd) };
  return watchEnds({}, containers, { log, signal: watching.signal }).then((ends) => ({ ends, lines }));
}

test("an end is known with its exit code, even if it came before anyone asked", async () => {
  const { ends } = await watch(async (onEnd) => onEnd("c1", 3));
  expect(await ends.ended("c1")).toBe(3);
});

test.each([
  ["refuses", new EngineRefusal("GET /events", "forbidden", 403)],
  ["breaks off", new EngineBreakdown("GET /events", new Error("socket hang up"))],
])("a daemon that %s its events costs speed, not the start", async (_, failure) => {
  const { ends, lines } = await watch(() => Promise.reject(failure));
  const first = await Promise.race([ends.ended("c1").then(() => "ended"), Promise.resolve("waiting")]);
  expect(first).toBe("waiting");
  expect(lines).toEqual([`the daemon does not report ends of containers: ${failure.message}`]);
});

test("a cancel does not count as trouble of the daemon", async () => {
  const cancelled = new Error("the step was cancelled");
  await expect(watch(() => Promise.reject(cancelled))).rejects.toBe(cancelled);
});
