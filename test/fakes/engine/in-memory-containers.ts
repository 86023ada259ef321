import type { ContainerFacts, Containers } from "../../../src/backend/docker/engine/containers.ts";
import { EngineRefusal } from "../../../src/backend/docker/engine/engine-refusal.ts";
import type { CreateBody } from "../../../src/request/create-options/create-body.ts";
import { someContainer } from "../some-container.ts";
import { type HeldContainer, type Holdings, hasLabels, imageOf } from "./holdings.ts";
import { runInMemory } from "./in-memory-programs.ts";

export function inMemoryContainers(holdings: Holdings): Containers {
  const { containers, networks, volumes, calls, watchers, nextId } = holdings;
  const find = (idOrName: string) =>
    [...containers.values()].find(({ id, name }) => id === idOrName || name === idOrName);
  return {
    async create({ name, body }) {
      if (find(name) !== undefined) {
        throw new EngineRefusal(
          "POST /containers/create",
          `The container name "/${name}" is already in use`,
          409,
        );
      }
      const container = hold(nextId("c"), name, body, holdings);
      containers.set(container.id, container);
      calls.push(`create ${name}`);
      return container.id;
    },
    async start(id) {
      const container = existing(find(id), id);
      const taken = container.hostPorts.find((port) => holderOf(port, containers.values()) !== undefined);
      if (taken !== undefined) {
        const reason = `driver failed programming external connectivity: Bind for 127.0.0.1:${taken} failed: port is already allocated`;
        throw new EngineRefusal(`POST /containers/${id}/start`, reason, 500);
      }
      container.state = "running";
      networkOf(container, networks)?.containerIds.add(id);
      calls.push(`start ${container.name}`);
      const { exitCode, output } = runInMemory(container.command);
      container.logLines.push(...output);
      if (exitCode !== undefined) end(container, exitCode);
    },
    inspect: async (idOrName) => {
      const container = find(idOrName);
      return container && factsOf(container, networks);
    },
    list: async (labels) =>
      [...containers.values()]
        .filter((container) => hasLabels(container.labels, labels))
        .map(({ id, name, imageId, labels, state }) => ({
          id,
          name,
          imageId,
          labels,
          isRunning: state === "running",
          createdEpochSeconds: 1_000_000,
        })),
    running: async () =>
      [...containers.values()]
        .filter(({ state }) => state === "running")
        .map(({ id, name, image, networkName }) => ({
          ...{ id, name, image },
          ...{ networkMode: networkName, addresses: ["172.18.0.2"] },
        })),
    readFile: async () => undefined,
    findPortHolder: async (port) => holderOf(port, containers.values()),
    async remove(id) {
      const container = find(id);
      if (container === undefined) return;
      networkOf(container, networks)?.containerIds.delete(id);
      for (const volume of container.volumes) volumes.delete(volume);
      containers.delete(id);
      calls.push(`remove ${container.name}`);
      end(container, 137);
    },
    async putFiles(id, entries) {
      existing(find(id), id).files.push(...entries.map(({ path }) => path));
    },
    async exec(id, argv) {
      const container = find(id);
      if (container?.state !== "running") return { kind: "not-running", reason: "it is not running" };
      const { exitCode, output, isMissing } = runInMemory(argv);
      if (isMissing)
        return { kind: "cannot-run", reason: `exec: "${argv[0]}": executable file not found in $PATH` };
      return { kind: "exited", exitCode: exitCode ?? 0, output: output.join("\n") };
    },
    lastLogLines: async (id, lines) => find(id)?.logLines.slice(-lines) ?? [],
    async *wholeLog(id) {
      for (const line of find(id)?.logLines ?? []) yield Buffer.from(`${line}\n`);
    },
    async *followLog(id, { signal }) {
      const container = find(id);
      const ended = Promise.withResolvers<void>();
      watchers.push((one) => {
        if (one.id === id) ended.resolve();
      });
      signal.addEventListener("abort", () => ended.reject(signal.reason));
      for (const line of container?.logLines ?? []) yield Buffer.from(`${line}\n`);
      if (container?.state === "running") await ended.promise;
    },
    async watchEvents(labels, { onEnd }, signal) {
      watchers.push((container) => {
        if (!signal.aborted && hasLabels(container.labels, labels)) onEnd(container.id, container.exitCode);
      });
    },
  };

  function end(container: HeldContainer, exitCode: number): void {
    if (container.state !== "running") return;
    container.state = "exited";
    container.exitCode = exitCode;
    for (const watcher of watchers) watcher(container);
  }
}

function hold(id: string, name: string, body: CreateBody, holdings: Holdings): HeldContainer {
  const { volumes, nextId } = holdings;
  const image = imageOf(body.Image ?? "", holdings);
  const mounts = body.HostConfig?.Mounts ?? [];
  const anonymous = mounts.filter(({ Type, Source }) => Type === "volume" && Source === undefined);
  const names = anonymous.map((mount) => {
    // The daemon's own name for an anonymous volume.
    const volume = nextId("").padStart(64, "0");
    volumes.set(volume, (mount.VolumeOptions?.Labels ?? {}) as Record<string, string>);
    return volume;
  });
  const bindings = Object.values(body.HostConfig?.PortBindings ?? {}).flat();
  return {
    id,
    name,
    image: body.Image ?? "",
    imageId: image?.id ?? "",
    labels: { ...image?.labels, ...body.Labels },
    command: body.Cmd ?? [],
    networkName: body.HostConfig?.NetworkMode ?? "bridge",
    hostPorts: bindings.filter(({ HostPort }) => HostPort !== "").map(({ HostPort }) => Number(HostPort)),
    volumes: names,
    healthcheck: body.Healthcheck?.Test,
    files: [],
    logLines: [],
    state: "created",
    exitCode: 0,
  };
}

function existing(container: HeldContainer | undefined, id: string): HeldContainer {
  if (container !== undefined) return container;
  throw new EngineRefusal(`POST /containers/${id}/start`, `No such container: ${id}`, 404);
}

function holderOf(port: number, containers: Iterable<HeldContainer>): HeldContainer | undefined {
  return [...containers].find(({ state, hostPorts }) => state === "running" && hostPorts.includes(port));
}

function networkOf({ networkName }: HeldContainer, networks: Holdings["networks"]) {
  return [...networks.values()].find(({ name }) => name === networkName);
}

function factsOf(container: HeldContainer, networks: Holdings["networks"]): ContainerFacts {
  const network = networkOf(container, networks);
  const isRunning = container.state === "running";
  return someContainer({
    id: container.id,
    name: container.name,
    imageId: container.imageId,
    labels: container.labels,
    networkMode: container.networkName,
    state: {
      isRunning,
      isRestarting: false,
      isBeingRemoved: false,
      exitCode: container.exitCode,
      isOutOfMemory: false,
      startedAt: "2026-01-01T00:00:00Z",
      finishedAt: isRunning ? "0001-01-01T00:00:00Z" : "2026-01-01T00:01:00Z",
      health: "none",
    },
    healthcheck: container.healthcheck && { test: container.healthcheck, timeoutMs: undefined },
    networks:
      network === undefined
        ? []
        : [
            {
              networkName: network.name,
              networkId: network.id,
              ipv4: isRunning ? "172.18.0.2" : "",
              ipv6: "",
              macAddress: "02:42:ac:12:00:02",
              aliases: [],
            },
          ],
  });
}
