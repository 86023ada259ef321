import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import {
  type Answers,
  byHost,
  looksAt,
  pause,
  postgres,
  published,
  signal,
  timed,
  withoutRealTime,
} from "./looks-scene.ts";

withoutRealTime();
const [better, worse] = ["10.0.0.1", "10.0.0.2"];

test.each<[string, Answers, number]>([
  ["nobody answers: after 50 ms", {}, 50],
  ["one refuses, and the other is silent: after 5 ms", { [worse]: [1, "refused"] }, 5],
  ["one refuses later than that: at once", { [worse]: [20, "refused"] }, 20],
  ["all refuse: with the last", { [better]: [2, "refused"], [worse]: [4, "refused"] }, 4],
  ["the best is ready: at once", { [better]: [3, "ready"] }, 3],
  ["the worse one is ready: 25 ms later", { [worse]: [1, "ready"] }, 26],
  ["the better one is ready within them: then", { [better]: [20, "ready"], [worse]: [1, "ready"] }, 20],
  ["the better one refuses within them: then", { [better]: [20, "refused"], [worse]: [1, "ready"] }, 20],
])("a look is over when %s", async (_, answers, expectedMs) => {
  const looks = looksAt([published(better), published(worse)]);
  const { elapsedMs } = await timed(looks.look(postgres, byHost(answers).probe, signal));
  expect(Math.round(elapsedMs)).toBe(expectedMs);
});

test("a route that has not answered yet is not ready, and nothing is there", async () => {
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, byHost({ [worse]: [1, "ready"] }).probe, signal);
  expect(looks.lastAnswers(postgres)[0]).toEqual({
    route: published(better),
    answer: { kind: "not-ready", isReached: false, detail: "no answer yet" },
  });
});

test("while an attempt takes long, the refusal before it says more than silence", async () => {
  const answers: Answers = { [better]: [1, "refused"] };
  const { probe } = byHost(answers);
  const looks = looksAt([published(better)]);
  await looks.look(postgres, probe, signal);
  answers[better] = [1_000, "not-ready"];
  expect(await looks.look(postgres, probe, signal)).toMatchObject({ detail: `refused at ${better}` });
});

test("while an attempt takes long, the success before it does not count", async () => {
  const answers: Answers = { [better]: [1, "ready"] };
  const { probe } = byHost(answers);
  const looks = looksAt([published(better)]);
  await looks.look(postgres, probe, signal);
  answers[better] = [1_000, "not-ready"];
  expect(await looks.look(postgres, probe, signal)).toMatchObject({ detail: "no answer yet" });
});

test("of several refusals, the best route's is reported", async () => {
  const { probe } = byHost({ [better]: [1, "refused"], [worse]: [0, "refused"] });
  const looks = looksAt([published(better), published(worse)]);
  expect(await looks.look(postgres, probe, signal)).toMatchObject({ detail: `refused at ${better}` });
});

test("the next look at one that refuses comes before a silent one has had its time", async () => {
  const { probe } = byHost({ [worse]: [1, "refused"] });
  const looks = looksAt([published(better), published(worse)]);
  const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(value).toMatchObject({ kind: "not-ready", isReached: true });
  expect(elapsedMs).toBeLessThan(35);
});

test("a route that is slow, but alive, is found beside one that refuses", async () => {
  const { probe } = byHost({ [better]: [1, "refused"], [worse]: [120, "ready"] });
  const looks = looksAt([published(better), published(worse)]);
  const find = async () => {
    while ((await looks.look(postgres, probe, signal)).kind !== "ready") await pause(5);
  };
  expect((await timed(find())).elapsedMs).toBeLessThan(250);
});

test("a look leaves neither a timer nor a listener", async () => {
  const control = new AbortController();
  const { probe } = byHost({ [better]: [1, "refused"], [worse]: [0, "refused"] });
  await looksAt([published(better), published(worse)]).look(postgres, probe, control.signal);
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(control.signal, "abort")).toEqual([]);
});

test("a look that is cut off ends at once, and leaves no timer", async () => {
  const control = new AbortController();
  const looks = looksAt([published(better)]);
  const looking = looks.look(postgres, byHost({}).probe, control.signal);
  control.abort();
  const { elapsedMs } = await timed(looking);
  expect(Math.round(elapsedMs)).toBe(0);
});
