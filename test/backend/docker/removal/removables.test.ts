import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import {
  type Disconnects,
  removableContainer,
  removableNetwork,
  removableVolume,
} from "../../../../src/backend/docker/removal/removables.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";

const JOB = "0123456789ab";
const NAME = `zzz-sibling-services-${JOB}`;
const LABELS = { [LABEL.session]: JOB, [LABEL.jobSession]: JOB, [LABEL.name]: NAME };

/** A network of the job, with these containers on it, as a list has just told of it. */
async function aNetwork(containers: readonly string[] = [], labels: Record<string, string> = {}) {
  const engine = inMemoryEngine();
  const id = await engine.networks.create({ name: NAME, labels: { ...LABELS, ...labels } });
  const ids: Record<string, string> = {};
  for (const name of containers) {
    ids[name] = await engine.containers.create({ name, body: {} });
    await engine.networks.connect(id, ids[name], {});
  }
  const [listed] = await engine.networks.list({});
  if (listed === undefined) throw new Error("it has just been made");
  const remove = (disconnects: Disconnects, on: Engine = engine) =>
    removableNetwork(listed, disconnects, on).remove();
  return { engine, id, ids, remove };
}

describe("a network", () => {
  test("goes when nothing is on it", async () => {
    const { engine, remove } = await aNetwork();
    expect(await remove("job-container")).toBe("removed");
    expect(engine.holdings.networks.size).toBe(0);
  });

  test("that has been removed already is not a failure and is not counted", async () => {
    const { engine, id, remove } = await aNetwork();
    await engine.networks.remove(id);
    expect(await remove("anybody")).toBe("foreign");
  });

  test("that is not ours at a second look stays, with all that is on it", async () => {
    const { engine, remove } = await aNetwork(["web"]);
    const stranger = {
      ...engine.networks,
      inspect: async () => ({ ...(await someNetwork(engine)), labels: {} }),
    };
    expect(await remove("anybody", { ...engine, networks: stranger })).toBe("foreign");
    expect([...engine.holdings.networks.values()][0]?.containerIds.size).toBe(1);
  });

  test("stays while a foreign container is on it, which is named", async () => {
    const { engine, remove } = await aNetwork(["web", "api"]);
    await expect(remove("job-container")).rejects.toThrow(
      "container web, container api is still connected to it",
    );
    expect(engine.holdings.networks.size).toBe(1);
    expect(engine.holdings.calls.filter((call) => call.startsWith("disconnect"))).toEqual([]);
  });

  test("whose holder the daemon does not know any more says the holder's id", async () => {
    const { engine, id, ids, remove } = await aNetwork(["web"]);
    engine.holdings.containers.clear();
    engine.holdings.networks.get(id)?.containerIds.add(ids.web ?? "");
    await expect(remove("job-container")).rejects.toThrow(`container ${ids.web} is still connected to it`);
  });

  test("of a job that is proven dead goes, whatever container is on it", async () => {
    const { engine, remove } = await aNetwork(["web", "api"]);
    expect(await remove("anybody")).toBe("removed");
    expect(engine.holdings.networks.size).toBe(0);
    expect(engine.holdings.containers.size).toBe(2);
  });

  test("that the daemon keeps though nothing is on it is a failure in the daemon's words", async () => {
    const { engine, remove } = await aNetwork();
    const refusal = new EngineRefusal("DELETE /networks/{id}", "the driver is busy", 500);
    const networks = { ...engine.networks, remove: () => Promise.reject(refusal) };
    await expect(remove("anybody", { ...engine, networks })).rejects.toBe(refusal);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ["the job's container", { [LABEL.ownerContainer]: "job" }, ["disconnect job"]],
    [
      "the container whose network the job's shares",
      { [LABEL.ownerContainer]: "job", [LABEL.ownerNetwork]: "pod" },
      ["disconnect pod"],
    ],
    ["nobody where the job had no container", {}, []],
  ])("is left first by %s", async (_, labels, expected) => {
    const { engine, remove } = await aNetwork([], labels);
    await remove("job-container");
    expect(engine.holdings.calls.filter((call) => call.startsWith("disconnect"))).toEqual(expected);
  });
});

async function someNetwork(engine: Engine) {
  const [network] = await engine.networks.list({});
  if (network === undefined) throw new Error("there is none");
  return network;
}

describe("a container", () => {
  const aContainer = async () => {
    const engine = inMemoryEngine();
    await engine.containers.create({ name: "db", body: { Labels: LABELS } });
    const [listed] = await engine.containers.list({});
    if (listed === undefined) throw new Error("it has just been made");
    return { engine, listed };
  };

  test("goes when it is ours", async () => {
    const { engine, listed } = await aContainer();
    const removable = removableContainer(listed, async () => true, engine);
    expect(removable).toMatchObject({ kind: "container", name: "db" });
    expect(await removable.remove()).toBe("removed");
    expect(engine.holdings.containers.size).toBe(0);
  });

  test("stays when it is not", async () => {
    const { engine, listed } = await aContainer();
    expect(await removableContainer(listed, async () => false, engine).remove()).toBe("foreign");
    expect(engine.holdings.containers.size).toBe(1);
  });
});

test("a volume goes, and is called one", async () => {
  const engine = inMemoryEngine();
  engine.holdings.volumes.set("v", LABELS);
  const [listed] = await engine.volumes.list({});
  if (listed === undefined) throw new Error("it has just been made");
  const removable = removableVolume(listed, engine);
  expect(removable).toMatchObject({ kind: "volume", name: "v" });
  expect(await removable.remove()).toBe("removed");
  expect(engine.holdings.volumes.size).toBe(0);
});
