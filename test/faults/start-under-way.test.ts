import { expect, inject, test } from "vitest";
import { parseDockerHost } from "../../src/docker/docker-host.ts";
import { connectEngine } from "../../src/docker/engine-api/connect-engine.ts";
import { connectDaemon } from "../bed/daemon.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);

/** Each published port is a process of its own, so that the start takes seconds. */
const PORTS = Array.from({ length: 60 }, (_, at) => `${20_000 + at}/tcp`);

test("a container that the daemon is still starting does not stay when it is removed", {
  timeout: 120_000,
}, async () => {
  const container = await docker.createContainer({
    Image: images.busybox,
    Cmd: ["sleep", "600"],
    HostConfig: {
      PortBindings: Object.fromEntries(PORTS.map((port) => [port, [{ HostIp: "127.0.0.1", HostPort: "" }]])),
    },
    ExposedPorts: Object.fromEntries(PORTS.map((port) => [port, {}])),
  });
  let isUnderWay = true;
  const started = container.start().finally(() => {
    isUnderWay = false;
  });
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
