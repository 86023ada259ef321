import { expect, test } from "vitest";
import { gatherVantageFacts } from "../../../../src/backend/docker/place/gather-vantage-facts.ts";

type Gathered = Parameters<typeof gatherVantageFacts>[0];
type Tools = Parameters<typeof gatherVantageFacts>[1];

async function gather(of: Partial<Gathered> & { isPodman?: boolean }, tools: Partial<Tools> = {}) {
  const gathered = {
    own: undefined,
    network: { id: "0123456789abcdef", driver: "bridge", options: {}, gateways: ["172.18.0.1"] },
    cannotJoin: undefined,
    engineFacts: { isPodman: of.isPodman ?? false },
    wishes: { publishAddress: "10.0.0.1" },
    ...of,
  } as unknown as Gathered;
  const networks = {
    inspect: async (name: string) => (name === "nowhere" ? undefined : { gateways: [`gateway of ${name}`] }),
  };
  const surroundings = {
    isInContainer: true,
    resolveName: async (name: string) => [`address of ${name}`],
    localAddresses: () => ["127.0.0.1"],
    interfaceNames: () => ["lo"],
    defaultGateways: () => ["172.17.0.1", "172.18.0.1"],
  };
  const usual = { engine: { networks }, daemonHost: { kind: "socket" }, surroundings } as unknown as Tools;
  return gatherVantageFacts(gathered, { ...usual, ...tools });
}

test.each([
  [false, "gateway of bridge"],
  [true, "gateway of podman"],
])("the default bridge of the engine, podman: %s", async (isPodman, gateway) =>
  expect((await gather({ isPodman })).bridgeGateways).toEqual([gateway]),
);

test("the first of the default gateways is the job's", async () =>
  expect((await gather({})).defaultGateway).toBe("172.17.0.1"));

test("only a daemon that is named by a host has addresses", async () => {
  const daemonHost = { kind: "tcp", host: "build-host" } as unknown as Tools["daemonHost"];
  expect((await gather({}, { daemonHost })).daemonAddresses).toEqual(["address of build-host"]);
  expect((await gather({})).daemonAddresses).toEqual([]);
});

test("why a network could not be joined is kept", async () => {
  expect((await gather({ cannotJoin: "host network" })).cannotJoin).toBe("host network");
  expect((await gather({})).cannotJoin).toBeUndefined();
});
