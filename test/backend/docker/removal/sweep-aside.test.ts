import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
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
      volumes: { list: counted(volumes.list), remove: counted(volumes.remove) },
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

  test("does not hide that somebody alive holds it", async () => {
    const engine = await withLeftovers(5);
    await engine.containers.create({ name: "pg", body: { Image: "app:1" } });
    const sweeping = beside(engine);
    const attempt = sweeping.engine.containers.create({ name: "pg", body: { Image: "app:1" } });
    await expect(attempt).rejects.toMatchObject({ statusCode: 409 });
  });

  test("that hangs is waited for by a refused start, but not for ever", async () => {
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
