import { describe, expect, test } from "vitest";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { aService } from "../../../stories/a-start.ts";
import { aDockerStart } from "../a-docker-start.ts";

test("steps of one job that run at once share one network", async () => {
  const { engine, clock } = aDockerStart();
  const steps = [1, 2, 3].map(() => aDockerStart({ engine, clock }));
  await Promise.all(steps.map((step, at) => step.start(aService(`db-${at}`))));
  const networks = [...engine.holdings.networks.values()];
  expect(networks.map(({ containerIds }) => containerIds.size)).toEqual([3]);
});

test("post names a foreign container that keeps the job's network, and leaves it alone", async () => {
  const started = aDockerStart();
  await started.start(aService("db"));
  const foreign = await started.engine.containers.create({ name: "users-own", body: {} });
  const [network] = started.engine.holdings.networks.keys();
  await started.engine.networks.connect(network ?? "", foreign, {});
  await started.stop();
  expect([...started.engine.holdings.containers.keys()]).toEqual([foreign]);
  expect(started.log.lines).toContainEqual(
    expect.stringMatching(/^warning: could not remove network .*container users-own is still connected/),
  );
});

describe("used-up address pools", () => {
  const usedUp = new EngineRefusal(
    "POST /networks/create",
    "could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network",
    404,
  );

  test("are replaced by a small subnet of our own, and by another if that one is taken", async () => {
    const started = aDockerStart();
    const { create } = started.engine.networks;
    const asked: (string | undefined)[] = [];
    started.engine.networks.create = async (plan) => {
      asked.push(plan.subnet);
      if (plan.subnet === undefined) throw usedUp;
      const overlap = "Pool overlaps with other one on this address space";
      if (asked.length === 2) throw new EngineRefusal("POST /networks/create", overlap, 403);
      return create(plan);
    };
    await started.start(aService("db"));
    expect(asked).toEqual([undefined, expect.stringMatching(/\/26$/), expect.stringMatching(/\/26$/)]);
    expect(asked[1]).not.toBe(asked[2]);
  });

  test("are an error that explains where nothing is free", async () => {
    const started = aDockerStart();
    started.engine.networks.create = () => Promise.reject(usedUp);
    started.surroundings.routes = () => ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
    await expect(started.start(aService("db"))).rejects.toThrow(/^the daemon has no address range left/);
  });
});
