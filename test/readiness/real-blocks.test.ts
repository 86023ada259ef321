import { expect, test } from "vitest";
import { paceOfStep } from "../../src/readiness/pace-of-step.ts";
import { planReadiness } from "../../src/readiness/plan-readiness.ts";
import type { ReadinessPlan } from "../../src/readiness/readiness-plan.ts";
import { waitUntilReady } from "../../src/readiness/wait-until-ready.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { someState } from "../fakes/some-state.ts";
import { read } from "../request/reading.ts";
import { readBlocks } from "../request/recorded/blocks.ts";
import { sharedFolder } from "../request/shared-material.ts";
import { knownService } from "./presets/known-service.ts";
import { type StandIn, standInFor } from "./stand-ins.ts";
import { never } from "./wait-scene.ts";

const corpus = sharedFolder("corpus");

/** A wait like many others: what decides it, and the server that it meets. */
interface Wait {
  readonly plan: ReadinessPlan;
  readonly standIn: StandIn;
  /** The port whose answer must come first, if any is known. */
  readonly main: number | undefined;
}

function waitFor(service: ServiceRequest): Wait {
  const declared = service.ports
    .map(({ containerPort }) => containerPort)
    .filter(({ protocol }) => protocol === "tcp")
    .map(({ number }) => number);
  const standIn = standInFor(service.image, declared);
  const preset = knownService(service.image, {
    environment: service.environment,
    command: service.command ?? [],
  });
  const plan = planReadiness({
    wait: service.wait,
    healthcheck: service.healthcheck && { test: service.healthcheck.test ?? [], timeoutMs: undefined },
    preset,
    declaredPorts: declared.map(tcpPort),
    exposedPorts: standIn.exposes.map(tcpPort),
    timeoutMs: service.timeoutMs ?? preset?.timeoutMs ?? 120_000,
  });
  return { plan, standIn, main: declared[0] ?? standIn.exposes.find((port) => port in standIn.listens) };
}

/** What becomes of a service on its stand-in, in a few words; a wrong moment is one. */
async function outcomeOf({ plan, standIn, main }: Wait): Promise<string> {
  const clock = new FakeClock();
  const { listens, speaks, says, healthyMs } = standIn;
  const isOpen = (port: number) => clock.passedMs >= (listens[port] ?? Number.POSITIVE_INFINITY);
  let firstCommandMs: number | undefined;
  const waiting = waitUntilReady(plan, {
    clock,
    pace: paceOfStep(clock),
    signal: new AbortController().signal,
    ended: () => never(),
    ranOutOfMemory: never(),
    company: () => "alone",
    state: async () => someState,
    exec: async () => {
      firstCommandMs ??= clock.passedMs;
      await clock.sleep(100);
      return { kind: "exited", exitCode: clock.passedMs >= healthyMs ? 0 : 1, output: "" };
    },
    async *followLog() {
      await clock.sleep(healthyMs);
      yield Buffer.from(`${says}\n`);
    },
    // Which probes the servers of a protocol satisfy, looks.test.ts shows with their bytes.
    look: async ({ number }, probe) => {
      if (!isOpen(number)) return { kind: "not-ready", isReached: true, detail: "refuses the connection" };
      const asked = probe.name.split(" ")[0];
      if (asked === "tcp" || asked === (speaks[number] ?? "http")) return { kind: "ready", detail: "serves" };
      return { kind: "not-ready", isReached: true, detail: "answers in another protocol" };
    },
    onProgress: () => {},
  });
  let isOver = false;
  void waiting.then(() => {
    isOver = true;
  });
  while (!isOver) await clock.advance(250);
  const readiness = await waiting;
  if (readiness.kind !== "ready") return `${readiness.kind}: ${JSON.stringify(readiness)}`;
  const opensMs = main === undefined ? 0 : (listens[main] ?? Number.POSITIVE_INFINITY);
  if (firstCommandMs !== undefined && firstCommandMs < Math.max(opensMs, main === undefined ? 1_000 : 0))
    return `a command ran after ${firstCommandMs} ms, before its port opened after ${opensMs} ms`;
  return readiness.afterMs >= opensMs ? "ready" : `ready ${opensMs - readiness.afterMs} ms early`;
}

/**
 * They declare JMX's port 7199 first, which Cassandra opens on its own loopback alone: nobody reaches it, on GitHub neither,
 * and a service whose first port is silent is to be told, not to be handed out.
 */
const FIRST_PORT_IS_PRIVATE = /cassandra/;

test.skipIf(corpus === undefined)(
  "every service of the real blocks becomes ready, not before its port answers (skipped where ../shared/corpus is absent)",
  async () => {
    const services = readBlocks(corpus ?? "").flatMap(({ number, text }) => {
      const outcome = read(text);
      return outcome.kind === "request"
        ? outcome.request.services.map((service) => ({ number, service }))
        : [];
    });
    // Most of them wait like another does: alike but for their names, images' versions and variables.
    const alike = new Map<string, Promise<string>>();
    const outcomes = await Promise.all(
      services.map(async ({ number, service }) => {
        const wait = waitFor(service);
        const key = JSON.stringify(wait);
        const outcome = alike.get(key) ?? outcomeOf(wait);
        alike.set(key, outcome);
        return { of: `${number} ${service.name} (${service.image})`, told: await outcome };
      }),
    );
    expect(outcomes.length).toBeGreaterThan(500);
    const wrong = outcomes.filter(({ told }) => told !== "ready");
    expect(wrong.filter(({ of }) => !FIRST_PORT_IS_PRIVATE.test(of))).toEqual([]);
    expect(wrong.map(({ told }) => told)).toEqual([
      expect.stringContaining('"silentPorts":[{"number":7199,"protocol":"tcp"}]'),
      expect.stringContaining('"silentPorts":[{"number":7199,"protocol":"tcp"}]'),
    ]);
  },
  60_000,
);
