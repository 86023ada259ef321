import { describe, expect, test } from "vitest";
import type { ProbeAnswer } from "../../../src/ports/probe.ts";
import { confirmation, networkCheck } from "../../../src/readiness/checks/network-check.ts";
import { paceOfStep } from "../../../src/readiness/pace-of-step.ts";
import type { NetworkCheck } from "../../../src/readiness/readiness-plan.ts";
import { tcpPort } from "../../../src/request/container-port.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { network, refuses, serves } from "../wait-scene.ts";

const { signal } = new AbortController();

/** Tries the check at each of these times, while a port answers from its time on. */
async function tried(
  check: { readonly containerPorts: readonly number[]; readonly needs: NetworkCheck["needs"] },
  listensFromMs: Readonly<Record<number, number>>,
  timesMs: readonly number[],
) {
  const clock = new FakeClock();
  const asked: number[] = [];
  const attempt = networkCheck(
    { ...network, ...check, containerPorts: check.containerPorts.map(tcpPort) },
    {
      clock,
      pace: paceOfStep(clock),
      look: async ({ number }) => {
        asked.push(number);
        return clock.passedMs >= (listensFromMs[number] ?? Infinity) ? serves : refuses;
      },
    },
  );
  const answers = [];
  for (const timeMs of timesMs) {
    await clock.advance(timeMs - clock.passedMs);
    answers.push(await attempt.try(signal));
  }
  return { attempt, asked, answers, last: answers.at(-1) };
}

describe("ports of which all must answer", () => {
  const all = { containerPorts: [80, 443], needs: "all" } as const;

  test("pass once the last of them answers, and the first is not asked again", async () => {
    const { asked, answers } = await tried(all, { 80: 0, 443: 10 }, [0, 10]);
    expect(answers).toEqual([
      { kind: "not-yet", detail: "port 443: refuses the connection", silentPorts: [tcpPort(443)] },
      { kind: "passed", detail: "port 80: serves; port 443: serves" },
    ]);
    expect(asked).toEqual([80, 443, 443]);
  });

  test("stay unanswered under both their names", async () => {
    const { attempt, last } = await tried(all, {}, [0]);
    expect(attempt.unanswered).toBe("no answer yet on port 80, 443");
    expect(last).toEqual({
      kind: "not-yet",
      detail: "port 80: refuses the connection; port 443: refuses the connection",
      silentPorts: [tcpPort(80), tcpPort(443)],
    });
    expect(attempt.pauseMs(1_000)).toBe(20);
  });
});

test("of ports of which one is enough, the first that answers is reported", async () => {
  const { last } = await tried(
    { containerPorts: [80, 81, 82], needs: "first" },
    { 80: 99, 81: 0, 82: 0 },
    [0],
  );
  expect(last).toEqual({ kind: "passed", detail: "port 81: serves" });
});

describe("ports that come to listen one after the other", () => {
  const settled = { containerPorts: [1, 2, 3], needs: "settled" } as const;

  test.each<[string, Record<number, number>, number[], "passed" | "not-yet"]>([
    ["none", {}, [0, 20_000], "not-yet"],
    ["all", { 1: 0, 2: 0, 3: 0 }, [0], "passed"],
    ["one at once: five seconds later", { 1: 0 }, [0, 5_000], "passed"],
    ["not sooner", { 1: 0 }, [0, 4_999], "not-yet"],
    ["one after four seconds: eight seconds later", { 1: 4_000 }, [4_000, 12_000], "passed"],
    ["not sooner", { 1: 4_000 }, [4_000, 11_999], "not-yet"],
    ["one after a minute: fifteen seconds later", { 1: 60_000 }, [60_000, 75_000], "passed"],
    ["not sooner", { 1: 60_000 }, [60_000, 74_999], "not-yet"],
    [
      "a second one on the way begins the moment anew",
      { 1: 0, 2: 4_000 },
      [0, 4_000, 5_000, 11_999],
      "not-yet",
    ],
    ["and ends it", { 1: 0, 2: 4_000 }, [0, 4_000, 5_000, 12_000], "passed"],
  ])("%s", async (_, listensFromMs, timesMs, kind) => {
    expect((await tried(settled, listensFromMs, timesMs)).last?.kind).toBe(kind);
  });

  test("are all told, and those that are late as long as nothing is settled", async () => {
    const { answers } = await tried(settled, { 1: 0, 3: 0 }, [0, 5_000]);
    expect(answers).toEqual([
      { kind: "not-yet", detail: "port 2: refuses the connection", silentPorts: [tcpPort(2)] },
      { kind: "passed", detail: "port 1: serves; port 3: serves" },
    ]);
  });
});

test("the moment is counted from the check's own beginning", async () => {
  const clock = new FakeClock();
  await clock.advance(60_000);
  const attempt = networkCheck(
    { ...network, containerPorts: [tcpPort(1), tcpPort(2)], needs: "settled" },
    { clock, pace: paceOfStep(clock), look: async ({ number }) => (number === 1 ? serves : refuses) },
  );
  await attempt.try(signal);
  await clock.advance(5_000);
  expect(await attempt.try(signal)).toMatchObject({ kind: "passed" });
});

test("if a port gives a wrong answer for which there is a name, that is what it is called", async () => {
  const clock = new FakeClock();
  const wrong: ProbeAnswer = {
    kind: "not-ready",
    isReached: true,
    detail: "404",
    topic: "Wrong HTTP answer",
  };
  const attempt = networkCheck(
    { ...network, containerPorts: [tcpPort(80), tcpPort(81)], needs: "all" },
    { clock, pace: paceOfStep(clock), look: async ({ number }) => (number === 80 ? refuses : wrong) },
  );
  expect(await attempt.try(signal)).toMatchObject({ kind: "not-yet", topic: "Wrong HTTP answer" });
});

test("an answer that can never be right ends it, whatever the other ports say", async () => {
  const clock = new FakeClock();
  const hopeless: ProbeAnswer = { ...refuses, detail: "too slow", remedy: "Shorten it." } as ProbeAnswer;
  const attempt = networkCheck(
    { ...network, containerPorts: [tcpPort(80), tcpPort(81)], needs: "first" },
    { clock, pace: paceOfStep(clock), look: async ({ number }) => (number === 80 ? serves : hopeless) },
  );
  expect(await attempt.try(signal)).toEqual({ kind: "impossible", reason: "too slow", hint: "Shorten it." });
});

test.each<[NetworkCheck["needs"], NetworkCheck["needs"]]>([
  ["all", "all"],
  ["first", "first"],
  ["settled", "first"],
])("what needed %s is confirmed by %s", (needs, expected) => {
  expect(confirmation({ ...network, needs })).toEqual({ ...network, needs: expected });
});
