import { describe, expect, test } from "vitest";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { createNetwork } from "../../../../src/backend/docker/network/create-network.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";

const USED_UP = "all predefined address pools have been fully subnetted";
const OVERLAP = "Pool overlaps with other one on this address space";

/** A daemon whose pools are used up; it refuses subnets as `refuse` says, and keeps those that it was asked for. */
function aDaemon(refuse: (subnet: string) => EngineRefusal | undefined = () => undefined, pools = USED_UP) {
  const { networks } = inMemoryEngine();
  const asked: string[] = [];
  const create: typeof networks.create = async (plan) => {
    if (plan.subnet === undefined) throw refusal(pools);
    asked.push(plan.subnet);
    const refused = refuse(plan.subnet);
    if (refused !== undefined) throw refused;
    return networks.create(plan);
  };
  const make = (name = "zzz-000000", routes: readonly string[] = []) =>
    createNetwork({ name, labels: {} }, routes, { ...networks, create });
  return { networks, asked, make };
}

const refusal = (reason: string, status = 500) => new EngineRefusal("POST /networks/create", reason, status);

describe("a network", () => {
  test("is one of the daemon's address pools as long as these last", async () => {
    const { networks } = inMemoryEngine();
    const id = await createNetwork({ name: "zzz-000000", labels: {} }, [], networks);
    expect((await networks.inspect(id))?.name).toBe("zzz-000000");
  });

  test.each([
    [500, USED_UP],
    [404, "could not find an available, non-overlapping IPv4 address pool among the defaults"],
    [400, USED_UP],
    [403, USED_UP],
  ])("gets a small subnet of ours where they are used up (%i %s)", async (status, reason) => {
    const { networks } = inMemoryEngine();
    const subnets: (string | undefined)[] = [];
    const create: typeof networks.create = async (plan) => {
      subnets.push(plan.subnet);
      if (plan.subnet === undefined) throw refusal(reason, status);
      return networks.create(plan);
    };
    await createNetwork({ name: "zzz-000000", labels: {} }, [], { ...networks, create });
    expect(subnets).toEqual([undefined, "10.201.0.0/26"]);
  });

  test("avoids this job's routes and the daemon's networks, and finds the only subnet that is left", async () => {
    const { networks, asked, make } = aDaemon();
    const { list } = networks;
    await networks.create({ name: "other", labels: {} });
    networks.list = async (labels) =>
      (await list(labels)).map((one) => ({ ...one, subnets: ["10.0.0.0/8", "172.16.0.0/12"] }));
    const parts = ["0.0/17", "128.0/18", "192.0/19", "224.0/20", "240.0/21", "248.0/22", "252.0/23"];
    const routes = [...parts, "254.0/24", "255.0/25", "255.128/26"].map((part) => `192.168.${part}`);
    await make("zzz-abcdef", routes);
    expect(asked).toEqual(["192.168.255.192/26"]);
  });

  test.each([
    ["zzz-00000a", "zzz-00000b"],
    ["zzz-100000", "zzz-200000"],
  ])("of jobs that choose at the same time has different subnets: %s and %s", async (one, other) => {
    const [first, second] = [aDaemon(), aDaemon()];
    await first.make(one);
    await second.make(other);
    expect(first.asked).not.toEqual(second.asked);
  });

  test.each([400, 403, 409, 500])("tries the next one if another was faster (%i)", async (status) => {
    const { asked, make } = aDaemon((subnet) =>
      subnet === "10.201.0.0/26" ? refusal(OVERLAP, status) : undefined,
    );
    await make();
    expect(asked).toEqual(["10.201.0.0/26", "10.201.0.64/26"]);
  });

  test("gives up after sixteen, with what to do about it", async () => {
    const { asked, make } = aDaemon(() => refusal(OVERLAP));
    await expect(make()).rejects.toMatchObject({
      message: expect.stringContaining("no address range left"),
      hint: expect.stringContaining("docker network prune"),
      cause: expect.objectContaining({ reason: USED_UP }),
    });
    expect(asked).toHaveLength(16);
  });

  test.each([
    ["another refusal of a subnet", refusal("no space left on device")],
    ["an overlap that is no refusal of its kind", refusal(OVERLAP, 501)],
  ])("does not go on after %s", async (_, reason) => {
    const { asked, make } = aDaemon(() => reason);
    await expect(make()).rejects.toBe(reason);
    expect(asked).toHaveLength(1);
  });

  test("does not choose for a daemon that has refused for another reason", async () => {
    const { asked, make } = aDaemon(undefined, "network with name zzz already exists");
    await expect(make()).rejects.toThrow("already exists");
    expect(asked).toEqual([]);
  });
});
