import { describe, expect, test } from "vitest";
import { runningContainer, stateOf } from "../../../../src/backend/docker/container/running-container.ts";
import type { ContainerFacts, Containers } from "../../../../src/backend/docker/engine/containers.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { LogNotKept } from "../../../../src/ports/backend-errors.ts";
import type { RunningService } from "../../../../src/ports/running-service.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { someRoutes } from "../../../fakes/some-running-service.ts";

const never = new Promise<void>(() => {});

const endpoint = {
  networkName: "n",
  networkId: "n1",
  ipv4: "172.18.0.2",
  ipv6: "",
  gateway: "172.18.0.1",
  macAddress: "",
  aliases: [],
};

describe("a container as the service that it runs", () => {
  const service = (followLog: Containers["followLog"]) => {
    const { containers } = inMemoryEngine();
    const exec: RunningService["exec"] = (argv, options) => containers.exec("c1", argv, options);
    const routes = someRoutes({ addresses: ["172.18.0.2", "fd00::2"] });
    const means = {
      exec,
      containers: { ...containers, followLog },
      ended: async () => 0,
      ranOutOfMemory: never,
    };
    return runningContainer(someContainer(), () => routes, means);
  };
  const readLog = async (followLog: Containers["followLog"]) => {
    let text = "";
    for await (const piece of service(followLog).followLog(new AbortController().signal)) {
      text += Buffer.from(piece).toString();
    }
    return text;
  };

  test("has its first address on the services' network", () => {
    expect(service(async function* () {}).ip).toBe("172.18.0.2");
  });

  test("prints what it prints", async () => {
    const saying = async function* () {
      yield Buffer.from("ready\n");
    };
    expect(await readLog(saying)).toBe("ready\n");
  });

  test("is read anew if its log has been silent for ten seconds, because the daemon may have forgotten the stream", async () => {
    const asked: object[] = [];
    const followLog = (...[id, options]: Parameters<Containers["followLog"]>) => {
      asked.push({ id, silenceMs: options.silenceMs });
      return (async function* () {})();
    };
    await readLog(followLog);
    expect(asked).toEqual([{ id: "c1", silenceMs: 10_000 }]);
  });

  test("says that its log is not kept if its driver cannot be read, and only then", async () => {
    const refusing = (statusCode: number) =>
      async function* () {
        yield* [];
        throw new EngineRefusal("GET /containers/{id}/logs", "driver does not support reading", statusCode);
      };
    await expect(readLog(refusing(501))).rejects.toThrow(LogNotKept);
    await expect(readLog(refusing(500))).rejects.toThrow(EngineRefusal);
  });
});

test("a service has the address and the start of its last life, once its state was asked for", async () => {
  const { containers } = inMemoryEngine();
  const running = (ip: string, startedAt: string, isRestarting = false): ContainerFacts => {
    const container = someContainer();
    return {
      ...container,
      state: { ...container.state, isRunning: true, isRestarting, startedAt },
      networks: ip === "" ? [] : [{ ...endpoint, ipv4: ip }],
    };
  };
  const later = [running("", "t2", true), running("172.18.0.3", "t2")];
  const service = runningContainer(
    running("172.18.0.2", "t1"),
    (current) => ({
      ...someRoutes(),
      get addresses() {
        return current().networks.map(({ ipv4 }) => ipv4);
      },
    }),
    {
      exec: async () => ({ kind: "exited", exitCode: 0, output: "" }),
      containers: { ...containers, inspect: async () => later.shift() },
      ended: async () => 0,
      ranOutOfMemory: never,
    },
  );
  const seen = async () => {
    await service.state();
    return [service.ip, service.startedAt];
  };
  expect([service.ip, service.startedAt]).toEqual(["172.18.0.2", "t1"]);
  expect(await seen()).toEqual(["172.18.0.2", "t1"]);
  expect(await seen()).toEqual(["172.18.0.3", "t2"]);
  expect(await seen()).toEqual(["172.18.0.3", "t2"]);
});

test("a container that is being removed is gone", () => {
  const { state } = someContainer();
  expect(
    stateOf(someContainer({ state: { ...state, isRunning: false, isBeingRemoved: true } })),
  ).toBeUndefined();
  expect(stateOf(undefined)).toBeUndefined();
});

test("the state of a container has the addresses that it has, and how often it was restarted", () => {
  const container = someContainer({ networks: [endpoint], restartCount: 2 });
  expect(stateOf(container)).toEqual({ ...container.state, restartCount: 2, addresses: ["172.18.0.2"] });
});
