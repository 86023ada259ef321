import { expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/backend/docker/engine/containers.ts";
import type { EngineFacts } from "../../../../src/backend/docker/engine/engine.ts";
import type { NetworkFacts } from "../../../../src/backend/docker/engine/networks.ts";
import { explainPlace } from "../../../../src/backend/docker/place/explain-place.ts";
import type { PlaceWishes } from "../../../../src/ports/place.ts";
import { noTraces } from "../../../fakes/no-traces.ts";
import { someContainer } from "../../../fakes/some-container.ts";

type Tools = Parameters<typeof explainPlace>[2];

const ID = "a".repeat(64);
const BRIDGE = {
  id: "b".repeat(64),
  driver: "bridge",
  options: { "com.docker.network.bridge.name": "docker0" },
  gateways: ["172.17.0.1"],
  containerIds: new Set(),
} as unknown as NetworkFacts;

interface Scene {
  readonly own?: Partial<ContainerFacts>;
  readonly others?: readonly ContainerFacts[];
  readonly isInContainer?: boolean;
  readonly isPodman?: boolean;
  /** The name of its default bridge, if it has one. */
  readonly bridge?: string;
  readonly wishes?: Partial<PlaceWishes>;
}

/** What is explained, by its labels. */
async function explained({
  own,
  others = [],
  isInContainer = false,
  isPodman = false,
  bridge = "bridge",
  wishes,
}: Scene) {
  const containers = [
    ...(own === undefined ? [] : [someContainer({ id: ID, name: "job", ...own })]),
    ...others,
  ];
  const tools = {
    engine: {
      containers: {
        inspect: async (name: string) => containers.find(({ id }) => id === name),
        running: async () => [],
        readFile: async () => undefined,
      },
      networks: { inspect: async (name: string) => (name === bridge ? BRIDGE : undefined) },
    },
    daemonHost: { kind: "socket", path: "/s" },
    surroundings: {
      traces: { ...noTraces, cgroup: own === undefined ? "" : `0::/docker/${ID}` },
      leaveNonce: () => undefined,
      isInContainer,
      resolveName: async () => [],
      localAddresses: () => (isInContainer ? ["172.17.0.9"] : ["172.17.0.1"]),
      interfaceNames: () => (isInContainer ? ["eth0"] : ["docker0"]),
      defaultGateways: () => [],
    },
  } as unknown as Tools;
  const asked = { publish: "as-needed", publishAddress: undefined, ...wishes } as const;
  const explanations = await explainPlace(asked, { isPodman } as EngineFacts, tools);
  return Object.fromEntries(explanations.map(({ label, text }) => [label, text]));
}

const onBridge = [
  { networkId: BRIDGE.id, networkName: "bridge", ipv4: "172.17.0.9" },
] as unknown as ContainerFacts["networks"];

test("a job on the machine", async () =>
  expect(await explained({})).toEqual({
    container: "none",
    vantage: expect.stringMatching(/^daemon-host, because /),
    route: "This job runs on the Docker host; services are reached at 127.0.0.1.",
    publishes: "declared ports, on 127.0.0.1 only",
  }));

test("a job in a container of this daemon", async () =>
  expect(await explained({ own: { networks: onBridge }, isInContainer: true })).toEqual({
    container: "job (named by cgroup, and its id is in /proc/self/cgroup)",
    vantage: expect.stringMatching(/^job-container, because /),
    route: expect.stringMatching(/^This job runs in a container on the services' network/),
    publishes: "nothing: services and this container share a network",
  }));

test("a job in a container on another network is put on the services'", async () =>
  expect(await explained({ own: {}, isInContainer: true })).toMatchObject({
    vantage: expect.stringMatching(/^job-container, /),
  }));

test("a job in a container on the host's network stands on the host", async () =>
  expect(await explained({ own: { networkMode: "host" } })).toMatchObject({
    container: expect.stringMatching(/^job \(/),
    vantage: expect.stringMatching(/^daemon-host, /),
  }));

test("a job that shares another container's network says whose", async () => {
  const owner = someContainer({ id: "c".repeat(64), name: "pause", networks: onBridge });
  const own = { networkMode: `container:${owner.id}` };
  expect((await explained({ own, others: [owner], isInContainer: true })).container).toMatch(
    /^job, with the network of pause \(/,
  );
});

test("a job in a container of an unknown daemon", async () =>
  expect(await explained({ isInContainer: true })).toMatchObject({
    container: "this is one, but not of this daemon",
    vantage: expect.stringMatching(/^published-only, /),
    publishes: expect.stringMatching(/^ports are published on /),
  }));

test.each<[Partial<PlaceWishes>, RegExp]>([
  [{ publish: "always" }, /^declared ports are published on all interfaces .*because of `publish: always`/],
  [{ publish: "always", publishAddress: "10.0.0.1" }, /^declared ports are published on 10\.0\.0\.1 /],
  [{ publish: "as-needed", publishAddress: "10.0.0.1" }, /^declared ports, on 127\.0\.0\.1 only$/],
])("with %j", async (wishes, publishes) =>
  expect((await explained({ wishes })).publishes).toMatch(publishes),
);

test.each([
  [false, "bridge", true],
  [false, "podman", false],
  [true, "podman", true],
  [true, "bridge", false],
])(
  "with Podman (%s) and a bridge that is called %s, the route is known: %s",
  async (isPodman, bridge, isKnown) => {
    const { container, route } = await explained({ isPodman, bridge });
    expect(container).toBe("none");
    expect(route !== "unknown: this daemon has no default bridge").toBe(isKnown);
  },
);

test("without a bridge the container is named all the same", async () =>
  expect((await explained({ bridge: "none", isInContainer: true })).container).toBe(
    "this is one, but not of this daemon",
  ));
