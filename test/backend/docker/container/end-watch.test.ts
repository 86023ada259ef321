import { expect, test } from "vitest";
import { watchEnds } from "../../../../src/backend/docker/container/end-watch.ts";
import type { ContainerListener } from "../../../../src/backend/docker/engine/containers.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";

type OnEnd = ContainerListener["onEnd"];

const watching = new AbortController();

function watch(watchEvents: (onEnd: OnEnd, listener: ContainerListener) => Promise<void>) {
  const lines: string[] = [];
  const log = { debug: (line: string) => lines.push(line) };
  const containers = {
    watchEvents: (_: object, listener: ContainerListener) => watchEvents(listener.onEnd, listener),
  };
  return watchEnds({}, containers, { log, signal: watching.signal }).then((ends) => ({ ends, lines }));
}

test("an end is known with its exit code, even if it came before anyone asked", async () => {
  const { ends } = await watch(async (onEnd) => onEnd("c1", 3));
  expect(await ends.ended("c1", 1)).toBe(3);
});

test("each end of a container that is started again is known by its number", async () => {
  const { ends } = await watch(async (onEnd) => {
    onEnd("c1", 42);
    onEnd("c2", 1);
    onEnd("c1", 43);
  });
  const third = Promise.race([ends.ended("c1", 3).then(() => "ended"), Promise.resolve("waiting")]);
  expect(await ends.ended("c1", 2)).toBe(43);
  expect(await ends.ended("c1", 1)).toBe(42);
  expect(await third).toBe("waiting");
});

test("a lack of memory is known, whose container may live on", async () => {
  const { ends } = await watch(async (_, { onOutOfMemory }) => onOutOfMemory("c1"));
  await expect(ends.ranOutOfMemory("c1")).resolves.toBeUndefined();
  const other = Promise.race([ends.ranOutOfMemory("c2").then(() => "killed"), Promise.resolve("well")]);
  expect(await other).toBe("well");
  const end = Promise.race([ends.ended("c1", 1).then(() => "ended"), Promise.resolve("runs")]);
  expect(await end).toBe("runs");
});

test.each([
  ["refuses", new EngineRefusal("GET /events", "forbidden", 403)],
  ["breaks off", new EngineBreakdown("GET /events", new Error("socket hang up"))],
])("a daemon that %s its events costs speed, not the start", async (_, failure) => {
  const { ends, lines } = await watch(() => Promise.reject(failure));
  const first = await Promise.race([ends.ended("c1", 1).then(() => "ended"), Promise.resolve("waiting")]);
  expect(first).toBe("waiting");
  expect(lines).toEqual([`the daemon does not report ends of containers: ${failure.message}`]);
});

test("a cancel does not count as trouble of the daemon", async () => {
  const cancelled = new Error("the step was cancelled");
  await expect(watch(() => Promise.reject(cancelled))).rejects.toBe(cancelled);
});
