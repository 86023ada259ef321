import { describe, expect, test } from "vitest";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import type { NetworkFacts } from "../../../../src/backend/docker/engine/networks.ts";
import { aDaemon, JOB_SESSION, plain } from "./a-daemon.ts";

describe("steps that make their network at once", () => {
  test("ask for one bridge, which the daemon gives once, and on no other daemon", async () => {
    const bridges = [];
    for (const id of ["bridge-of-a", "bridge-of-a", "bridge-of-b"]) {
      const { plans, find } = aDaemon({ bridge: { id } });
      await find();
      bridges.push(plans[0]?.bridgeName);
    }
    expect(bridges[0]).toMatch(/^br-[0-9a-f]{12}$/);
    expect(bridges[1]).toBe(bridges[0]);
    expect(bridges[2]).not.toBe(bridges[0]);
  });

  test.each([
    ["by name (Docker 25, Podman)", 409, "network with name zzz already exists"],
    ["by bridge (Docker 20.10)", 403, "conflicts with network a (br-1): networks have same bridge name"],
  ])(
    "wait for the faster one where they are refused %s and the daemon does not list it yet",
    async (_, code, reason) => {
      const { networks, clock, find } = aDaemon();
      const { create, list } = networks;
      let isListed = false;
      let made = 0;
      networks.create = async (plan) => {
        made += 1;
        if (made > 1) throw new EngineRefusal("POST /networks/create", reason, code);
        const id = await create(plan);
        await clock.sleep(2_000);
        isListed = true;
        return id;
      };
      networks.list = async (labels) => (isListed ? list(labels) : []);
      const steps = Promise.all([find(), find([], "bbbbbbbbbbbb"), find([], "cccccccccccc")]);
      await clock.advance(3_000);
      expect(new Set((await steps).map(({ network }) => network.id)).size).toBe(1);
    },
  );

  test("agree on the oldest if a daemon creates them all, and leave none behind", async () => {
    const { networks, find } = aDaemon();
    const name = `zzz-sibling-services-${JOB_SESSION}`;
    const labels = {
      "sibling-services.session": "aaaaaaaaaaaa",
      "sibling-services.job-session": JOB_SESSION,
      "sibling-services.name": name,
    };
    const made: NetworkFacts[] = [];
    const removed: string[] = [];
    networks.list = async () => made;
    networks.create = async () => {
      made.push({ ...plain, id: "later", name, labels, createdEpochSeconds: 6 });
      made.push({ ...plain, id: "first", name, labels, createdEpochSeconds: 5 });
      return "later";
    };
    networks.remove = async (id) => void removed.push(id);
    expect((await find()).network.id).toBe("first");
    expect(removed).toEqual(["later"]);
  });

  test("agree on one where two were made in the same second, in whatever order they are listed", async () => {
    const name = `zzz-sibling-services-${JOB_SESSION}`;
    const labels = {
      "sibling-services.session": "aaaaaaaaaaaa",
      "sibling-services.job-session": JOB_SESSION,
      "sibling-services.name": name,
    };
    const [one, two] = ["1", "2"].map((id) => ({ ...plain, id, name, labels, createdEpochSeconds: 5 }));
    if (one === undefined || two === undefined) throw new Error("there are two");
    for (const listed of [
      [one, two],
      [two, one],
    ]) {
      const { networks, find } = aDaemon();
      networks.list = async () => listed;
      expect((await find()).network.id).toBe("1");
    }
  });

  test.each([
    [403, "networks have same bridge name", "is waited for"],
    [409, "network with name zzz already exists", "is waited for"],
    [500, "network name zzz already used", "is waited for"],
    [500, "address already in use", "is waited for"],
    [500, "no space left on device", "is told at once"],
    [400, "network with name zzz already exists", "is told at once"],
    [501, "network with name zzz already exists", "is told at once"],
  ])("a refusal of %i, %s, %s", async (code, reason, outcome) => {
    const { networks, clock, find } = aDaemon();
    let tries = 0;
    networks.create = () => {
      tries += 1;
      return Promise.reject(new EngineRefusal("POST /networks/create", reason, code));
    };
    const attempt = expect(find()).rejects.toThrow(reason);
    await clock.advance(outcome === "is waited for" ? 30_000 : 0);
    await attempt;
    expect(tries > 1).toBe(outcome === "is waited for");
  });

  test("give up after twenty seconds, in the daemon's own words, if nothing ever appears", async () => {
    const { networks, clock, find } = aDaemon();
    networks.create = () =>
      Promise.reject(new EngineRefusal("POST /networks/create", "network with name zzz already exists", 409));
    let failure: unknown;
    find().catch((error: unknown) => {
      failure = error;
    });
    await clock.advance(19_999);
    expect(failure).toBeUndefined();
    await clock.advance(1);
    expect(failure).toMatchObject({ message: expect.stringContaining("already exists") });
  });
});
