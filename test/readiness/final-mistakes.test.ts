import { describe, expect, test } from "vitest";
import { allPresets } from "../../scripts/all-presets.ts";
import { LogNotKept } from "../../src/ports/backend-errors.ts";
import { planReadiness } from "../../src/readiness/plan-readiness.ts";
import type { WaitCondition } from "../../src/request/request.ts";
import { nothing } from "./plan-in-words.ts";
import { knownService } from "./presets/known-service.ts";
import { begin, network, refuses, type Scene, serves } from "./wait-scene.ts";

const mosquitto = knownService("eclipse-mosquitto:2");
const [local = expect.fail("Mosquitto has no mistake")] = mosquitto?.mistakes ?? [];
const LINE = "1795766000: Starting in local only mode. Connections will only be possible from here.";

const waits = (scene: Partial<Scene>) =>
  begin({ checks: [network], finalMistakes: [local], look: () => refuses, ...scene });

async function* says(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
  await new Promise(() => {});
}

describe("a mistake after which a service never becomes ready", () => {
  test("ends the wait as soon as its log tells it", async () => {
    const wait = waits({ log: () => says("1795766000: mosquitto version 2.0.21 starting\n", `${LINE}\n`) });
    await wait.clock.advance(50);
    expect(wait.outcome()).toEqual({ kind: "mistaken", mistake: local, line: LINE });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("is found in a log that the daemon ends, and whose first reading fails", async () => {
    let readings = 0;
    const wait = waits({
      async *log() {
        readings += 1;
        if (readings === 1) throw new Error("the daemon closed the connection");
        yield Buffer.from(readings === 2 ? "starting\n" : `starting\n${LINE}\n`);
      },
    });
    await wait.clock.advance(2_100);
    expect(wait.outcome()).toMatchObject({ kind: "mistaken" });
  });

  test("is not known of a service whose log is not kept, which has its whole timeout", async () => {
    const wait = waits({
      timeoutMs: 10_000,
      log: () => {
        throw new LogNotKept("its logs are not kept", { hint: "" });
      },
    });
    await wait.clock.advance(10_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out" });
  });

  test("is none of a service that is ready", async () => {
    const wait = waits({ look: (_, atMs) => (atMs >= 1_000 ? serves : refuses), log: () => says("one\n") });
    await wait.clock.advance(1_100);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("costs a service without such mistakes no reading of its log", async () => {
    let isRead = false;
    const wait = waits({
      finalMistakes: [],
      log: () => {
        isRead = true;
        return says(LINE);
      },
    });
    await wait.clock.advance(5_000);
    expect(isRead).toBe(false);
  });
});

test.each<[string, WaitCondition[] | undefined, boolean]>([
  ["its preset decides", undefined, true],
  ["its port is waited for", [{ kind: "tcp", port: undefined }], true],
  ["a line of its log is waited for, and its port", [{ kind: "log", pattern: "x", times: 1 }], true],
  ["it is not waited for", [{ kind: "none" }], false],
  ["it does its work and ends", [{ kind: "exit", exitCode: 0 }], false],
])("Mosquitto's local mode counts if %s: %s", (_, wait, counts) => {
  const plan = planReadiness({ ...nothing, preset: mosquitto, wait });
  expect(plan.finalMistakes).toEqual(counts ? [local] : []);
});

test.each([
  ["Mosquitto", LINE],
  [
    "etcd",
    '{"level":"info","msg":"configuring client listeners","listen-client-urls":["http://localhost:2379"]}',
  ],
])("%s: what it says in its log", (title, line) => {
  const told = allPresets.flatMap(({ title, mistakes = [] }) =>
    mistakes.filter(({ isFinal, says }) => isFinal && says.test(line)).map(() => title),
  );
  expect(told).toEqual([title]);
});

test("etcd that listens elsewhere too makes no mistake", () => {
  const etcd = knownService("quay.io/coreos/etcd:v3.7.1");
  const line = '"listen-client-urls":["http://localhost:2379","http://0.0.0.0:2379"]';
  expect(etcd?.mistakes.some(({ says }) => says.test(line))).toBe(false);
});
