import { describe, expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/backend/docker/engine/containers.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { joinNetwork } from "../../../../src/backend/docker/network/join-network.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { recordingRunner } from "../../../fakes/recording-runner.ts";
import { someContainer } from "../../../fakes/some-container.ts";

interface Scene {
  readonly apiVersion?: string;
  readonly isPodman?: boolean;
  /** Names of the networks that the job's container is on already. */
  readonly jobNetworks?: readonly string[];
  /** The default gateways before and after. */
  readonly gateways?: readonly [string[], string[]];
  readonly isOurs?: boolean;
}

/** A job container joins the network `zzz`. */
async function join(scene: Scene, refusal?: EngineRefusal) {
  const { apiVersion = "1.41", isPodman = false, jobNetworks = ["bridge"], isOurs = true } = scene;
  const [before, after] = scene.gateways ?? [["172.17.0.1"], ["172.17.0.1"]];
  const engine = inMemoryEngine();
  const networkId = await engine.networks.create({ name: "zzz", labels: {} });
  const network = await engine.networks.inspect(networkId);
  if (network === undefined) throw new Error("it has just been made");
  const { calls } = engine.holdings;
  const options: object[] = [];
  engine.networks.connect = async (_network, container, given) => {
    if (refusal !== undefined) throw refusal;
    options.push(given);
    calls.push(`connect ${container}`);
  };
  const endpoint = { ipv4: "172.17.0.2", ipv6: "", macAddress: "", aliases: [] };
  const job = someContainer({
    id: "job",
    networks: jobNetworks.map((networkName, at) => ({
      ...endpoint,
      networkName,
      networkId: networkName === "zzz" ? networkId : `other${at}`,
      ipv4: `172.17.0.${at + 2}`,
    })),
  });
  const onZzz = { ...endpoint, networkName: "zzz", networkId, ipv4: "172.18.0.9" };
  engine.containers.inspect = async () => ({ ...job, networks: [...job.networks, onZzz] });
  const runner = recordingRunner();
  const isConnected = () => options.length > 0;
  const joining = await joinNetwork(
    job,
    { network, isOurs },
    {
      engine,
      engineFacts: { apiVersion, isPodman },
      surroundings: { defaultGateways: () => (isConnected() ? after : before) },
      memory: runner,
    },
  );
  return { joining, options, calls: calls.filter((call) => !call.startsWith("create")), saved: runner.saved };
}

describe("a job container that joins the services' network", () => {
  test.each<[string, ContainerFacts | undefined]>([
    ["does not exist, as for a job on the machine", undefined],
    ["has the host's network", someContainer({ networkMode: "host" })],
  ])("need not join if it %s", async (_, job) => {
    const nothing = {} as Parameters<typeof joinNetwork>[2];
    const services = {} as Parameters<typeof joinNetwork>[1];
    expect(await joinNetwork(job, services, nothing)).toEqual({ kind: "not-needed" });
  });

  test("has an address there, at which services reach the job", async () => {
    expect((await join({})).joining).toEqual({ kind: "joined", address: "172.18.0.9" });
  });

  test("keeps the address that it has there already", async () => {
    const { joining, calls } = await join({ jobNetworks: ["bridge", "zzz"] });
    expect(joining).toEqual({ kind: "joined", address: "172.17.0.3" });
    expect(calls).toEqual([]);
  });

  test("asks for the last place among the gateways if the API can", async () => {
    expect((await join({ apiVersion: "1.48" })).options).toEqual([{ gatewayPriority: -1 }]);
    expect((await join({ apiVersion: "1.47" })).options).toEqual([{}]);
  });

  test("leaves it again if the default route has changed anyway", async () => {
    const { joining, calls } = await join({ gateways: [["172.17.0.1"], ["172.18.0.1", "172.17.0.1"]] });
    expect(joining).toEqual({
      kind: "refused",
      why: "being on network zzz changed the job's default route from 172.17.0.1 to 172.18.0.1",
    });
    expect(calls).toEqual(["connect job", "disconnect job"]);
  });

  test("may get a second default route from Podman, but keeps its own", async () => {
    const added: Scene = { isPodman: true, gateways: [["10.88.0.1"], ["10.89.0.1", "10.88.0.1"]] };
    const lost: Scene = { isPodman: true, gateways: [["10.88.0.1"], ["10.89.0.1"]] };
    expect((await join(added)).joining.kind).toBe("joined");
    expect((await join(lost)).joining.kind).toBe("refused");
    const one: Scene = {
      isPodman: true,
      gateways: [
        ["10.88.0.1", "10.87.0.1"],
        ["10.89.0.1", "10.88.0.1"],
      ],
    };
    expect((await join(one)).joining.kind).toBe("refused");
  });

  test("does not join if the name would take the default route, unless the API can prevent that", async () => {
    const { joining, calls } = await join({ jobNetworks: ["zzzz"] });
    expect(joining).toMatchObject({ kind: "refused", why: expect.stringContaining("default route") });
    expect(calls).toEqual([]);
    expect((await join({ jobNetworks: ["zzzz"], apiVersion: "1.48" })).joining.kind).toBe("joined");
  });

  test("joins if the name comes before only some of the job's networks", async () => {
    expect((await join({ jobNetworks: ["zzzz", "bridge"] })).joining.kind).toBe("joined");
  });

  test("saves what post has to leave if the network is not ours", async () => {
    expect((await join({ isOurs: false })).saved["joined-network"]).toMatch(/ job$/);
    expect((await join({ isOurs: true })).saved).toEqual({});
  });

  test("shows the daemon's reason if it refuses", async () => {
    const refusal = new EngineRefusal("POST /networks/x/connect", "not on my watch", 500);
    expect((await join({}, refusal)).joining).toEqual({
      kind: "refused",
      why: "the daemon cannot put the job's container on a network: not on my watch",
    });
  });
});
