import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { prepareService } from "../../../../src/backend/docker/container/prepare-service.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import type { Route } from "../../../../src/ports/route.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { aService } from "../../../stories/a-start.ts";

const because = "a test says so";
const elsewhere = (daemonHost: "named" | "guessed"): Vantage => {
  return { kind: "published-only", hosts: ["127.0.0.1"], hostIp: "", daemonHost, because, remedy: "Help." };
};
const onTheMachine: Vantage = { kind: "daemon-host", bridge: "certain", because };
const together: Vantage = { kind: "job-container", because };

/** Starts a service with this host port, as seen from there, on a daemon that a test may change before. */
async function starting(vantage: Vantage, hostPort: string | undefined) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  const network = await engine.networks.inspect(await engine.networks.create({ name: "n", labels: {} }));
  if (network === undefined) throw new Error("no network");
  const service = {
    ...aService("db"),
    ports: [{ containerPort: tcpPort(5432), hostPort, hostIp: undefined }],
  };
  const { signal } = new AbortController();
  const place = {
    ...{ jobSession: "0123456789ab", labels: {}, network: { network, isOurs: true }, vantage },
    ...({ jobHost: undefined, publish: { kind: "as-needed" }, loopback: "ipv4", pull: "never" } as const),
    files: { workspace: "/work", mounts: undefined, isDaemonRemote: false, exists: () => true },
    ...{ github: undefined, jobAge: { workerAgeSeconds: undefined, containerStartedAt: undefined } },
  };
  const prepared = await prepareService(
    service,
    place,
    {
      ...{ engine, clock: new FakeClock(), log: recordingLog(), architecture: "amd64" },
      ends: { ended: () => new Promise(() => {}), ranOutOfMemory: () => new Promise(() => {}) },
      resolveName: async (name) => [name],
      tree: { entriesOf: async () => undefined },
      pull: () => Promise.reject(new Error("not asked for")),
      findLogin: async () => undefined,
      findListener: () => undefined,
    },
    signal,
  );
  const told: Route[] = [];
  const start = () =>
    prepared.start({
      ...{ undeclaredPorts: [], isToldItsAddress: false, dataDirectories: [], signal },
      define(routesTo) {
        told.push(...routesTo(tcpPort(5432)));
        return service;
      },
    });
  return { engine, told, start };
}

/** A port of this machine that accepts connections. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

test.each([
  ["of a guessed host is not the service", elsewhere("guessed"), true],
  ["of the machine itself is, because Docker would not have published it there", onTheMachine, false],
])("what answers on a host port before the container runs, %s", async (_, vantage, expected) => {
  const port = await takenPort();
  const { start } = await starting(vantage, String(port));
  const { routes } = await start();
  const route = { kind: "published", host: "127.0.0.1", port } as const;
  expect(routes.isForeign(route)).toBe(expected);
});

test.each<[string, Vantage, boolean]>([
  ["a job that shares the daemon's network with it", together, true],
  ["a job on the daemon's host", onTheMachine, true],
  ["a job elsewhere, to whom the daemon's host is named", elsewhere("named"), true],
  ["a job elsewhere, who guesses the daemon's host", elsewhere("guessed"), false],
])("whether the host is certain, for %s", async (_, vantage, expected) => {
  const { routes } = await (await starting(vantage, "5432")).start();
  expect(routes.isHostCertain).toBe(expected);
});

test.each<[string | undefined, readonly number[]]>([
  ["15432", [15432]],
  ["8000-8002", []],
  [undefined, []],
])("a service is told a host port before it starts only if it is known: %s", async (hostPort, known) => {
  const { told, start } = await starting(onTheMachine, hostPort);
  await start();
  expect(told.map(({ port }) => port)).toEqual(known);
});

test("a container that is gone right after its start is named by its short id", async () => {
  const { engine, start } = await starting(together, undefined);
  engine.containers.create = async () => "0123456789abcdef";
  engine.containers.start = async () => {};
  engine.containers.inspect = async () => undefined;
  await expect(start()).rejects.toThrow(
    "container 0123456789ab vanished right after its start (GET /containers/{id}/json: 404)",
  );
});
