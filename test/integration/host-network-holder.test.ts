import { expect, inject, test } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();

const HELD = 16_380;

test("a container on the host's network that has the host port is named", async () => {
  const { containers } = connectEngine(parseDockerHost(dockerHost, "the test bed"));
  const id = await containers.create({
    name: "sibling-test-squatter",
    body: {
      Image: images.redis,
      Cmd: ["redis-server", "--port", String(HELD)],
      HostConfig: { NetworkMode: "host" },
    },
  });
  try {
    await containers.start(id);
    await expect
      .poll(() => containers.lastLogLines(id, 50), { timeout: 30_000 })
      .toContainEqual(expect.stringContaining("Ready to accept connections"));
    const main = await job.start(`redis: { image: "${images.redis}", ports: ["${HELD}:6379"] }`);
    expect(main.output).toContain(
      `redis cannot use host port ${HELD}: it is taken by container sibling-test-squatter (${images.redis})`,
    );
  } finally {
    await containers.remove(id);
  }
});
