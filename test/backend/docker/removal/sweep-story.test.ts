import { describe, expect, test } from "vitest";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { listOrphans } from "../../../../src/backend/docker/removal/list-orphans.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { DEAD, OWN, processes, swept, withADeadJob } from "./a-dead-job.ts";

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
