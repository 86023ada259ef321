import { expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { lostDependency } from "../../src/service/lost-dependency.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { someState } from "../fakes/some-state.ts";
import { aService } from "../stories/a-start.ts";

const db = aService("db");
const api = { ...aService("api"), dependsOn: [{ service: "db", until: "ready" as const }] };
const unready = () => [{ service: "api", standing: "", containerId: undefined }];

/** What is said of a database that has these states, one after the other; `codes` are its ends' exit codes. */
async function lost(
  states: readonly (Partial<ServiceState> | undefined)[],
  codes: readonly (number | undefined)[],
) {
  const left = [...states];
  const asked: number[] = [];
  const running = {
    id: "c1",
    state: async () => {
      const next = left.length > 1 ? left.shift() : left[0];
      return next && { ...someState, ...next };
    },
    ended: async (times: number) => {
      asked.push(times);
      return codes[asked.length - 1];
    },
  };
  const tools = { clock: new FakeClock(), signal: new AbortController().signal, unready };
  return { asked, failure: await lostDependency(db, running, [db, api], tools) };
}

const ended: Partial<ServiceState> = { isRunning: false, exitCode: 3 };

test.each([
  ["its first end", [{}, ended], [3], [1]],
  ["the end after a restart", [{ restartCount: 1 }, { ...ended, restartCount: 1 }], [3], [2]],
  [
    "an end that its restart policy answers, and the next",
    [{}, { restartCount: 1 }, { ...ended, restartCount: 1 }],
    [1, 3],
    [1, 2],
  ],
])("it waits for %s", async (_, states, codes, asked) => {
  const { failure, ...others } = await lost(states, codes);
  expect(others.asked).toEqual(asked);
  expect(failure?.message).toBe(
    "db exited with code 3 after it was ready, while api, which depends on it, was not ready yet",
  );
});

test.each([
  [7, 7],
  [undefined, 3],
])("the code that was told (%s) counts more than the state's", async (told, code) => {
  const { failure } = await lost([{}, ended], [told]);
  expect(failure?.end?.exitCode).toBe(code);
});

test("one that was removed is not called ended", async () => {
  expect((await lost([undefined], [137])).failure?.message).toMatch(
    /^db was removed by something else after/,
  );
});
