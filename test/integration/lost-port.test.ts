import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { expect, inject, test } from "vitest";
import { startContainer } from "../../src/backend/docker/container/start-container.ts";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { findListener } from "../../src/machine/find-listener.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { recordingLog } from "../fakes/recording-log.ts";

const { dockerHost } = inject("bed");
expectNothingLeft(dockerHost);

/** Takes a host port, as another job's service would. */
async function listen(port: number): Promise<{ server: Server; port: number } & AsyncDisposable> {
  const server = createServer().listen(port, "0.0.0.0");
  await once(server, "listening");
  return {
    server,
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, "close");
    },
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  await using taken = await listen(0);
  return taken.port;
}

/** Somebody takes the chosen port of each attempt, the `lost` first ones, once the container exists. */
async function startWhileOthersTakePorts(lost: number, isDemanded: boolean) {
  const { containers } = connectEngine(parseDockerHost(dockerHost, "the test bed"));
  await using others = new AsyncDisposableStack();
  const chosen: number[] = [];
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const plan = () => {
    const port = ports[chosen.length] ?? 0;
    chosen.push(port);
    return {
      name: "sibling-test-lost-port",
      body: {
        Image: "busybox:1.36",
        Cmd: ["sleep", "60"],
        ExposedPorts: { "80/tcp": {} },
        HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "0.0.0.0", HostPort: String(port) }] } },
      },
    };
  };
  const request = {
    service: "web",
    plan,
    files: [],
    // In a range, because each attempt has another one.
    ports: isDemanded ? [{ containerPort: tcpPort(80), hostPort: "1-65535", hostIp: undefined }] : [],
    loopback: "ipv4" as const,
    async beforeStart() {
      if (chosen.length <= lost) others.use(await listen(chosen.at(-1) ?? 0));
    },
  };
  const ids: string[] = [];
  const create = async (...given: Parameters<typeof containers.create>) => {
    const id = await containers.create(...given);
    ids.push(id);
    return id;
  };
  try {
    const id = await startContainer(request, {
      containers: { ...containers, create },
      findListener,
      log: recordingLog(),
    });
    const published = (await containers.inspect(id))?.publishedPorts.map(({ hostPort }) => hostPort);
    return { chosen, published: new Set(published), ids };
  } finally {
    for (const id of ids) await containers.remove(id);
  }
}

test("a port that was lost between its choice and the start is chosen anew, in a new container", async () => {
  const { chosen, published, ids } = await startWhileOthersTakePorts(1, false);
  expect(chosen).toHaveLength(2);
  expect(ids).toHaveLength(2);
  expect(published).toEqual(new Set([chosen[1]]));
});

test("five losses in a row are not an accident: the last one's holder is named", async () => {
  await expect(startWhileOthersTakePorts(6, false)).rejects.toThrow(
    new RegExp(`^web cannot use host port \\d+: it is taken by .+ \\(pid ${process.pid}\\)$`),
  );
});

test("a port that the user demands is not exchanged for another", async () => {
  await expect(startWhileOthersTakePorts(1, true)).rejects.toThrow(
    /^web cannot use host port \d+: it is taken by .*$/,
  );
});
