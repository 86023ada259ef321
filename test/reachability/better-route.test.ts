import { expect, test } from "vitest";
import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import {
  type Answers,
  byHost,
  looksAt,
  pause,
  postgres,
  published,
  sight,
  signal,
  timed,
  withoutRealTime,
} from "./looks-scene.ts";

withoutRealTime();
const [better, worse] = ["10.0.0.1", "10.0.0.2"];

test.each([
  ["is awaited, for its 25 ms", 249, 25],
  ["is no longer awaited", 250, 0],
])("a better route that has been silent for so long %s (%i ms)", async (_, silentMs, expectedMs) => {
  const answers: Answers = { [worse]: [0, "refused"] };
  const looks = looksAt([published(better), published(worse)]);
  const { probe } = byHost(answers);
  const startedAtMs = performance.now();
  await looks.look(postgres, probe, signal);
  await pause(silentMs - (performance.now() - startedAtMs));
  answers[worse] = [0, "ready"];
  const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(Math.round(elapsedMs)).toBe(expectedMs);
});

test("an answer counts at once if the better routes have been silent for long", async () => {
  const answers: Answers = { [worse]: [1, "refused"] };
  const { probe } = byHost(answers);
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  await pause(300);
  answers[worse] = [1, "ready"];
  const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(value.kind).toBe("ready");
  expect(elapsedMs).toBeLessThan(22);
});

test("an answer counts as soon as the better routes have had their moment", async () => {
  const { probe } = byHost({ [worse]: [1, "ready"] });
  const looks = looksAt([published(better), published(worse)]);
  const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(value.kind).toBe("ready");
  expect(elapsedMs).toBeLessThan(50);
  expect(looks.lastAnswers(postgres).map(({ answer }) => answer.detail)).toEqual([
    "no answer yet",
    "answered at 10.0.0.2",
  ]);
});

test("the best of those that answer at about the same time wins", async () => {
  const { probe } = byHost({ [better]: [10, "ready"], [worse]: [1, "ready"] });
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
});

test("a better route whose answer is being proven is awaited for a second", async () => {
  const looks = looksAt([published(better), published(worse)], {
    missingProof: sight("counts"),
    seesOn: async (_, { ip }) => {
      await pause(ip === better ? 5_000 : 1);
      return "seen";
    },
  });
  const { probe } = byHost({ [better]: [0, "ready"], [worse]: [0, "ready"] });
  const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(Math.round(elapsedMs)).toBe(1_001);
});

test("one better route of which the answer is being proven is enough to wait for", async () => {
  const third = "10.0.0.3";
  const looks = looksAt([published(better), published(worse), published(third)], {
    missingProof: sight("counts"),
    seesOn: async (_, { ip }) => {
      await pause(ip === worse ? 400 : 1);
      return "seen";
    },
  });
  const { probe } = byHost({ [worse]: [0, "ready"], [third]: [0, "ready"] });
  const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(Math.round(elapsedMs)).toBe(400);
});

test("a better one that has answered is waited for until its container has seen it", async () => {
  const { probe } = byHost({ [better]: [10, "ready"], [worse]: [1, "ready"] });
  const missingProof = sight("assumed");
  const seesOn: RoutesToService["seesOn"] = async (_, { ip }) => {
    await pause(ip === better ? 400 : 1);
    return "seen";
  };
  const looks = looksAt([published(better), published(worse)], { missingProof, seesOn });
  const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
  expect(elapsedMs).toBeLessThan(500);
});

test("it is waited for as long as that takes, also if a worse one answers only later", async () => {
  const answers: Answers = { [better]: [10, "ready"], [worse]: [1, "refused"] };
  const { probe } = byHost(answers);
  const missingProof = sight("assumed");
  const seesOn: RoutesToService["seesOn"] = async (_, { ip }) => {
    await pause(ip === better ? 600 : 1);
    return "seen";
  };
  const looks = looksAt([published(better), published(worse)], { missingProof, seesOn });
  await looks.look(postgres, probe, signal);
  await pause(300);
  answers[worse] = [1, "ready"];
  await looks.look(postgres, probe, signal);
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
});

test("the better ones alone are asked once more, in the protocol that the worse one has answered", async () => {
  const answers: Answers = { [better]: [0, "refused"], [worse]: [5, "ready"] };
  const { probe, asked } = byHost(answers);
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  answers[better] = [0, "ready"];
  await looks.lookAtBetter(postgres, signal);
  expect(looks.lastAnswers(postgres).map(({ answer }) => answer.kind)).toEqual(["ready", "ready"]);
  expect(asked).toEqual([better, worse, better]);
});

test("no route is asked once more before any has answered", async () => {
  const { probe, asked } = byHost({ [better]: [0, "refused"], [worse]: [0, "refused"] });
  const looks = looksAt([published(better), published(worse)]);
  await looks.lookAtBetter(postgres, signal);
  await looks.look(postgres, probe, signal);
  await looks.lookAtBetter(postgres, signal);
  expect(asked).toEqual([better, worse]);
});

test("one that has been silent for long gets no second moment", async () => {
  const answers: Answers = { [worse]: [1, "refused"] };
  const { probe } = byHost(answers);
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  await pause(300);
  answers[worse] = [1, "ready"];
  await looks.look(postgres, probe, signal);
  expect((await timed(looks.lookAtBetter(postgres, signal))).elapsedMs).toBeLessThan(22);
});

test("a better one whose name takes its time wins nevertheless", async () => {
  const answers: Answers = { [better]: [90, "ready"], [worse]: [1, "refused"] };
  const { probe } = byHost(answers);
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  await pause(55);
  answers[worse] = [1, "ready"];
  await looks.look(postgres, probe, signal);
  await looks.lookAtBetter(postgres, signal);
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
});

test("a better one that is slow on a busy machine is waited for in the last look", async () => {
  const { probe } = byHost({ [better]: [150, "ready"], [worse]: [1, "ready"] });
  const looks = looksAt([published(better), published(worse)]);
  await looks.look(postgres, probe, signal);
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("not-ready");
  await looks.lookAtBetter(postgres, signal);
  expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
});
