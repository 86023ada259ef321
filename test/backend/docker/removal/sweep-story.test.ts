import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { listOrphans } from "../../../../src/backend/docker/removal/list-orphans.ts";
import { sweep } from "../../../../src/backend/docker/removal/sweep.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const OWN = "f".repeat(12);
const DEAD = "0123456789ab";

const processes = {
  ownPid: 1,
  stat: () => undefined,
  pidNamespace: () => "pid:[1]",
  bootId: () => "boot-1",
  uptimeSeconds: () => 3_600,
};

/** A daemon with a service, a volume and the network of a job whose container is gone. */
async function withADeadJob(jobSession = DEAD) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  const named = (name: string) => ({
    [LABEL.session]: jobSession,
    [LABEL.jobSession]: jobSession,
    [LABEL.name]: name,
    [LABEL.ownerContainer]: "gone",
    [LABEL.expiresSeconds]: "600",
  });
  const network = `zzz-sibling-services-${jobSession}`;
  const service = `sibling-services-${jobSession}-db`;
  await engine.networks.create({ name: network, labels: named(network) });
  const body = { Image: "app:1", Labels: named(service), HostConfig: { NetworkMode: network } };
  await engine.containers.start(await engine.containers.create({ name: service, body }));
  engine.holdings.volumes.set("e".repeat(64), named(service));
  return engine;
}

/** The whole sweep, while time passes. */
async function swept(engine: Engine, signal = new AbortController().signal, leastAgeSeconds?: number) {
  const [log, clock] = [recordingLog(), new FakeClock()];
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const sweeping = sweep(OWN, {
    ...{ engine, processes, isDaemonLocal: true, log, clock, signal, leastAgeSeconds },
  });
  sweeping.then(end, end);
  for (let seconds = 0; seconds < 60 && !isOver; seconds += 1) await clock.advance(1_000);
  return { outcome: await sweeping, lines: log.lines, elapsedMs: clock.passedMs };
}

describe("a sweep", () => {
  test("takes all of a dead job, its service before its network, and says why", async () => {
    const engine = await withADeadJob();
    const { outcome, lines } = await swept(engine);
    expect(outcome).toBe("done");
    const { containers, networks, volumes, calls } = engine.holdings;
    expect(containers.size + networks.size + volumes.size).toBe(0);
    expect(calls.filter((call) => call.startsWith("remove"))).toEqual([
      `remove sibling-services-${DEAD}-db`,
      `remove network zzz-sibling-services-${DEAD}`,
    ]);
    expect(lines).toEqual([`info: removed 3 leftovers of job session ${DEAD}: its job's container is gone`]);
  });

  test.each([
    ["younger than asked for, stays", 60, 1_000_059, 3],
    ["as old as asked for, goes", 60, 1_000_060, 0],
    ["whose end is as recent as it may be, goes without an age", undefined, 1_000_000, 0],
  ])("a dead job that is %s", async (_, leastAgeSeconds, nowEpochSeconds, left) => {
    const engine = { ...(await withADeadJob()), clockEpochSeconds: async () => nowEpochSeconds };
    await swept(engine, undefined, leastAgeSeconds);
    const { containers, networks, volumes } = engine.holdings;
    expect(containers.size + networks.size + volumes.size).toBe(left);
  });

  test("is told beforehand, thing by thing, with the reason", async () => {
    const engine = await withADeadJob();
    const asking = { engine, processes, isDaemonLocal: true };
    const because = "its job's container is gone";
    expect(await listOrphans(OWN, asking)).toEqual([
      { noun: "container", name: `sibling-services-${DEAD}-db`, because },
      { noun: "network", name: `zzz-sibling-services-${DEAD}`, because },
      { noun: "volume", name: "e".repeat(64), because },
    ]);
    expect(await listOrphans(OWN, { ...asking, leastAgeSeconds: 1 })).toEqual([]);
    expect(await listOrphans(DEAD, asking)).toEqual([]);
    expect(engine.holdings.containers.size).toBe(1);
  });

  test("says of a single leftover, too, that it is gone", async () => {
    const engine = await withADeadJob();
    engine.holdings.containers.clear();
    engine.holdings.volumes.clear();
    expect((await swept(engine)).lines).toEqual([
      expect.stringMatching(/^info: removed 1 leftovers of job session 0123456789ab: /),
    ]);
  });

  test.each([
    ["there is nothing", inMemoryEngine()],
    ["all that there is belongs to a job that lives", withADeadJob(OWN)],
  ])("logs nothing, and tells that it found nothing, if %s", async (_, engine) => {
    expect(await swept(await engine)).toMatchObject({ outcome: "nothing-found", lines: [] });
  });

  test("never judges the job that it belongs to", async () => {
    const engine = await withADeadJob(OWN);
    expect((await swept(engine)).lines).toEqual([]);
    expect(engine.holdings.containers.size).toBe(1);
  });

  test("disconnects a stranger from a dead job's network, and leaves him alone otherwise", async () => {
    const engine = await withADeadJob();
    const stranger = await engine.containers.create({ name: "web", body: {} });
    const [network] = engine.holdings.networks.keys();
    await engine.networks.connect(network ?? "", stranger, {});
    await swept(engine);
    expect(engine.holdings.networks.size).toBe(0);
    expect([...engine.holdings.containers.values()].map(({ name }) => name)).toEqual(["web"]);
  });

  test("says what stays, with the daemon's reason, and does not fail over it", async () => {
    const engine = await withADeadJob();
    const refusal = new EngineRefusal("DELETE /containers/{id}", "the disk is broken", 500);
    const containers = { ...engine.containers, remove: () => Promise.reject(refusal) };
    const { outcome, lines, elapsedMs } = await swept({ ...engine, containers });
    expect(outcome).toBe("done");
    expect(lines).toEqual([
      `info: could not remove a leftover of job session ${DEAD}: container sibling-services-${DEAD}-db: ${refusal.message}`,
    ]);
    // One job's leftovers are not waited for longer.
    expect(elapsedMs).toBe(10_000);
  });

  test("that cannot look throws what the daemon says, and never claims that nothing is left", async () => {
    const engine = await withADeadJob();
    const broken = new EngineBreakdown("GET /networks", new Error("connection reset"));
    const networks = { ...engine.networks, list: () => Promise.reject(broken) };
    await expect(swept({ ...engine, networks })).rejects.toBe(broken);
  });

  test("that cannot look at the things of one job has not found nothing", async () => {
    const engine = await withADeadJob();
    const { list } = engine.containers;
    const refusal = new EngineRefusal("GET /containers/json", "no such filter", 400);
    const failing: Engine["containers"] = {
      ...engine.containers,
      list: (labels) => (labels[LABEL.jobSession] === DEAD ? Promise.reject(refusal) : list(labels)),
    };
    expect(await swept({ ...engine, containers: failing })).toMatchObject({
      outcome: "done",
      lines: [`info: could not remove a leftover of job session ${DEAD}: leftovers: ${refusal.message}`],
    });
  });

  test("that is ended says nothing of what it has left undone", async () => {
    const engine = await withADeadJob();
    const stop = new AbortController();
    const { list } = engine.networks;
    const failing = {
      ...engine.networks,
      async list(labels: Record<string, string>) {
        stop.abort();
        return list(labels);
      },
    };
    const { outcome, lines } = await swept({ ...engine, networks: failing }, stop.signal);
    expect(outcome).toBe("unfinished");
    expect(lines).toEqual([]);
    expect(engine.holdings.containers.size).toBe(1);
  });

  test("asks the daemon for the time once", async () => {
    const { labels = {}, name = "" } = [...(await withADeadJob()).holdings.containers.values()][0] ?? {};
    const old = inMemoryEngine();
    old.holdings.images.set("app:1", plainImage());
    const Labels = { ...labels, [LABEL.ownerContainer]: "" };
    await old.containers.create({ name, body: { Image: "app:1", Labels } });
    let asked = 0;
    // It made everything in its second 1,000,000.
    const clockOf = (ageSeconds: number) => async () => {
      asked += 1;
      return 1_000_000 + ageSeconds;
    };
    await swept({ ...old, clockEpochSeconds: clockOf(599) });
    expect(old.holdings.containers.size).toBe(1);
    expect(asked).toBe(1);
    await swept({ ...old, clockEpochSeconds: clockOf(601) });
    expect(old.holdings.containers.size).toBe(0);
    expect(asked).toBe(2);
  });

  test("keeps a job whose container has come back between two looks", async () => {
    const engine = await withADeadJob();
    const { inspect } = engine.containers;
    const alive = await engine.containers.create({ name: "job", body: {} });
    await engine.containers.start(alive);
    const back = (id: string) => inspect(id === "gone" ? alive : id);
    const { lines } = await swept({ ...engine, containers: { ...engine.containers, inspect: back } });
    expect(lines).toEqual([]);
    expect(engine.holdings.containers.size).toBe(2);
  });
});
