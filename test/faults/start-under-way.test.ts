import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { expect, inject, test } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { connectDaemon } from "../bed/daemon.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);

/** Each published port is a process of its own, so that the start takes seconds. */
const PORTS = Array.from({ length: 60 }, (_, at) => `${20_000 + at}/tcp`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Whether the daemon has come to this port. */
async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test("a container that the daemon is still starting does not stay when it is removed", {
  timeout: 120_000,
}, async () => {
  const first = await freePort();
  const container = await docker.createContainer({
    Image: images.busybox,
    Cmd: ["sleep", "600"],
    HostConfig: {
      PortBindings: Object.fromEntries(
        PORTS.map((port, at) => [port, [{ HostIp: "127.0.0.1", HostPort: at === 0 ? String(first) : "" }]]),
      ),
    },
    ExposedPorts: Object.fromEntries(PORTS.map((port) => [port, {}])),
  });
  let isUnderWay = true;
  const started = container.start().finally(() => {
    isUnderWay = false;
  });
  await expect.poll(() => accepts(first), { interval: 5, timeout: 30_000 }).toBe(true);
  // As an impatient client: it goes away before the daemon has come to it.
  const impatient = connectEngine(parseDockerHost(dockerHost, "the test bed"), { changeMs: 300 });
  await expect(impatient.containers.remove(container.id)).rejects.toThrow();
  expect(isUnderWay).toBe(true);
  await started;
  await expect
    .poll(
      () =>
        container.inspect().then(
          () => "there",
          () => "gone",
        ),
      { timeout: 60_000 },
    )
    .toBe("gone");
});
