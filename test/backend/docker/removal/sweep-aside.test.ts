import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { sweepAside } from "../../../../src/backend/docker/removal/sweep-aside.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const OWN = "f".repeat(12);

/** A daemon with a container and a volume of each of so many dead jobs. */
async function withLeftovers(jobs: number, nameOf = (session: string) => `sibling-services-${session}-db`) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  for (let at = 0; at < jobs; at += 1) {
    const session = at.toString(16).padStart(12, "0");
    const Labels = {
      "sibling-services.session": session,
      "sibling-services.job-session": session,
      "sibling-services.name": nameOf(session),
      "sibling-services.owner.container": "gone",
    };
    engine.holdings.volumes.set(session.padStart(64, "0"), Labels);
    await engine.containers.create({ name: nameOf(session), body: { Image: "app:1", Labels } });
  }
  return engine;
}

function beside(engine: Engine) {
  const clock = new FakeClock();
  const processes = {
    ownPid: 1,
    stat: () => undefined,
    pidNamespace: () => "pid:[1]",
    bootId: () => "boot-1",
    uptimeSeconds: () => 3_600,
  };
  const { signal } = new AbortController();
  const tools = { engine, processes, isDaemonLocal: true, log: recordingLog(), clock, signal };
  return { clock, log: tools.log, ...sweepAside(OWN, tools) };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns > 100_000) throw new Error("it never comes to that");
    await turn();
  }
}

describe("a sweep beside a start", () => {
  test("comes to its end, and says so", async () => {
    const engine = await withLeftovers(20);
    const sweeping = beside(engine);
    await until(() => engine.holdings.containers.size + engine.holdings.volumes.size === 0);
    await turn();
    expect(sweeping.end()).toBe("done");
  });

  test("of two thousand dead jobs asks for few things at a time, and changes nothing after its end", async () => {
    const engine = await withLeftovers(2_000);
    let underWay = 0;
    let most = 0;
    const counted =
      <Arguments extends unknown[], Answer>(call: (...all: Arguments) => Promise<Answer>) =>
      async (...all: Arguments): Promise<Answer> => {
        underWay += 1;
        most = Math.max(most, underWay);
        await turn();
        return call(...all).finally(() => {
          underWay -= 1;
        });
      };
    const { containers, networks, volumes } = engine;
    const sweeping = beside({
      ...engine,
      containers: {
        ...containers,
        list: counted(containers.list),
        inspect: counted(containers.inspect),
        remove: counted(containers.remove),
      },
      networks: { ...networks, list: counted(networks.list) },
      volumes: { ...volumes, list: counted(volumes.list), remove: counted(volumes.remove) },
    });
    await until(() => engine.holdings.containers.size < 1_900);
    expect(sweeping.end()).toBe("unfinished");
    await until(() => underWay === 0);
    const left = engine.holdings.containers.size;
    for (let turns = 0; turns < 100; turns += 1) await turn();
    expect(engine.holdings.containers.size).toBe(left);
    expect(most).toBeLessThanOrEqual(32);
    expect(sweeping.log.lines.filter((line) => line.includes("stays"))).toEqual([]);
  });

  test("frees what a leftover holds before a start is refused it", async () => {
    const engine = await withLeftovers(5, (session) => (session.endsWith("3") ? "pg" : `x-${session}`));
    const sweeping = beside(engine);
    const id = await sweeping.engine.containers.create({ name: "pg", body: { Image: "app:1" } });
    expect((await engine.containers.inspect(id))?.name).toBe("pg");
  });

  test("does not hide that a living job holds it", async () => {
    const engine = await withLeftovers(5);
    await engine.containers.create({ name: "pg", body: { Image: "app:1" } });
    const sweeping = beside(engine);
    const attempt = sweeping.engine.containers.create({ name: "pg", body: { Image: "app:1" } });
    await expect(attempt).rejects.toMatchObject({ statusCode: 409 });
  });

  test.each([
    ["a name (Docker)", 'The container name "/pg" is already in use by container "c"', "again"],
    ["a name (Podman)", 'the container name "pg" is already in use', "again"],
    ["a network's name", "network with name zzz already exists", "again"],
    ["a host port", "Bind for 127.0.0.1:5432 failed: port is already allocated", "again"],
    ["a host port (docker-proxy)", "listen tcp4 127.0.0.1:5432: bind: address already in use", "again"],
    ["a host port (rootlesskit)", "cannot expose port 5432", "again"],
    ["an address range", "all predefined address pools have been fully subnetted", "again"],
    ["an address range (Docker 20.10)", "could not find an available IPv4 address pool", "again"],
    ["nothing of a leftover's", "invalid reference format", "once"],
  ])("lets a refused call try once more when it is over: %s", async (_, reason, times) => {
    const engine = await withLeftovers(3);
    const refusal = new EngineRefusal("POST /x", reason, 409);
    const called: string[] = [];
    const failing = (what: string) => () => {
      called.push(what);
      return Promise.reject(refusal);
    };
    const sweeping = beside({
      ...engine,
      containers: { ...engine.containers, create: failing("create"), start: failing("start") },
      networks: { ...engine.networks, create: failing("network") },
    });
    const { containers, networks } = sweeping.engine;
    await expect(containers.create({ name: "pg", body: {} })).rejects.toBe(refusal);
    expect(called).toEqual(times === "again" ? ["create", "create"] : ["create"]);
    // Once the sweep is over nothing more can come of another try.
    await until(() => engine.holdings.containers.size + engine.holdings.volumes.size === 0);
    await turn();
    await expect(containers.start("c")).rejects.toBe(refusal);
    await expect(networks.create({ name: "n", labels: {} })).rejects.toBe(refusal);
    expect(called.slice(-2)).toEqual(["start", "network"]);
    expect(sweeping.clock.sleeperCount).toBe(0);
  });

  test.each(["start", "network"] as const)("lets a refused %s try once more, too", async (what) => {
    const engine = await withLeftovers(3);
    let tries = 0;
    const failing = () => {
      tries += 1;
      return Promise.reject(new EngineRefusal("POST /x", "port is already allocated", 500));
    };
    const { containers, networks } = beside({
      ...engine,
      containers: { ...engine.containers, start: failing },
      networks: { ...engine.networks, create: failing },
    }).engine;
    const attempt = what === "start" ? containers.start("c") : networks.create({ name: "n", labels: {} });
    await expect(attempt).rejects.toThrow("already allocated");
    expect(tries).toBe(2);
  });

  test("does not try again what the daemon has not refused", async () => {
    const engine = await withLeftovers(3);
    const broken = new Error("already in use, says somebody");
    let tries = 0;
    const create = () => {
      tries += 1;
      return Promise.reject(broken);
    };
    const sweeping = beside({ ...engine, containers: { ...engine.containers, create } });
    await expect(sweeping.engine.containers.create({ name: "pg", body: {} })).rejects.toBe(broken);
    expect(tries).toBe(1);
  });

  test("that hangs holds up a refused start, but not forever", async () => {
    const engine = await withLeftovers(0);
    await engine.containers.create({ name: "pg", body: {} });
    const hanging = { ...engine, volumes: { ...engine.volumes, list: () => new Promise<never>(() => {}) } };
    const sweeping = beside(hanging);
    const attempt = expect(sweeping.engine.containers.create({ name: "pg", body: {} })).rejects.toMatchObject(
      { statusCode: 409 },
    );
    await turn();
    await sweeping.clock.advance(15_000);
    await attempt;
    expect(sweeping.end()).toBe("unfinished");
  });
});
