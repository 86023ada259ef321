import { describe, expect, test } from "vitest";
import type { Probe, ProbeAnswer } from "../../src/ports/probe.ts";
import type { Route, RouteAnswer } from "../../src/ports/route.ts";
import type { PortLooks } from "../../src/reachability/port-looks.ts";
import { type Proof, proveRoute } from "../../src/reachability/prove-route.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { FakeClock } from "../fakes/fake-clock.ts";

const best: Route = { kind: "published", host: "10.0.0.1", port: 40000 };
const worse: Route = { kind: "published", host: "10.0.0.2", port: 40000 };
const probe: Probe = { name: "unused", ask: () => Promise.reject(new Error("not asked here")) };
const { signal } = new AbortController();

type Word = "ready" | "assumed" | "refused";
const answerOf = (word: Word): ProbeAnswer =>
  word === "refused"
    ? { kind: "not-ready", isReached: true, detail: word }
    : { kind: "ready", detail: word, ...(word === "assumed" ? { isAssumed: true as const } : {}) };

/** What is known before the first look, and what each look sees then: the answers of the best and the worse route. */
async function prove(
  known: readonly Word[],
  looks: readonly (readonly Word[])[],
  candidates = [best, worse],
  graceMs = 2_000,
) {
  const clock = new FakeClock();
  const calls: string[] = [];
  let current = known;
  const see = (call: string) => {
    calls.push(call);
    current = looks[calls.length - 1] ?? current;
  };
  const portLooks: PortLooks = {
    async look() {
      see("look");
      return answerOf("refused");
    },
    async lookAtBetter() {
      see("look at better");
    },
    lastAnswers: () =>
      current.map((word, at): RouteAnswer => ({ route: candidates[at] ?? best, answer: answerOf(word) })),
    close: () => {},
  };
  let proof: Proof | undefined;
  void proveRoute(tcpPort(5432), candidates, { looks: portLooks, probe, clock, signal, graceMs }).then(
    (found) => {
      proof = found;
    },
  );
  for (let step = 0; step < 200 && proof === undefined; step += 1) await clock.advance(25);
  return { proof, calls, afterMs: clock.passedMs };
}

describe("the best route to a port", () => {
  test("that has answered already needs no other look", async () => {
    const { proof, calls } = await prove(["ready", "refused"], []);
    expect(proof).toMatchObject({ route: best, isProven: true });
    expect(calls).toEqual([]);
  });

  test("gets one more look when a worse one has answered, and wins", async () => {
    const { proof, calls } = await prove(["refused", "ready"], [["ready", "ready"]]);
    expect(proof).toMatchObject({ route: best, isProven: true });
    expect(calls).toEqual(["look at better"]);
  });

  test("loses when it does not answer that look", async () => {
    const { proof, calls } = await prove(["refused", "ready"], [["refused", "ready"]]);
    expect(proof).toMatchObject({ route: worse, isProven: true });
    expect(calls).toEqual(["look at better"]);
    expect(proof?.tried.map(({ answer }) => answer.detail)).toEqual(["refused", "ready"]);
  });

  test("is asked once more, and loses to one that has answered, also when the time is over", async () => {
    const { proof, calls } = await prove(["refused", "ready"], [], [best, worse], 0);
    expect(proof).toMatchObject({ route: worse, isProven: true });
    expect(calls).toEqual(["look at better"]);
  });

  test("is looked for until it answers", async () => {
    const refused: Word[] = ["refused", "refused"];
    const { proof, calls } = await prove([], [refused, refused, ["ready", "refused"]]);
    expect(proof).toMatchObject({ route: best, isProven: true });
    expect(calls).toEqual(["look", "look", "look"]);
  });

  test("is handed out unproven when none has answered in time, and not before", async () => {
    const { proof, afterMs } = await prove([], [["refused", "refused"]]);
    expect(proof).toMatchObject({ route: best, isProven: false });
    expect(afterMs).toBeGreaterThanOrEqual(2_000);
    expect(afterMs).toBeLessThan(2_100);
  });

  test("is looked for every 25 ms, the first time at once, and once more when the time is over", async () => {
    const { calls, afterMs } = await prove([], [["refused", "refused"]]);
    expect(afterMs).toBe(2_000);
    expect(calls).toHaveLength(81);
  });

  test("is not proven if it cannot be known who answered", async () => {
    expect((await prove(["assumed", "refused"], [])).proof).toMatchObject({ route: best, isProven: false });
  });

  test("does not exist if there is no candidate", async () => {
    const { proof, calls } = await prove([], [], []);
    expect(proof).toEqual({ route: undefined, isProven: false, tried: [] });
    expect(calls).toEqual([]);
  });
});
