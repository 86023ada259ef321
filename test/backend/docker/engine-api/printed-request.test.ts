import util from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";
import { startPaperDaemon } from "../../../fakes/daemon/paper-daemon.ts";

afterEach(() => vi.restoreAllMocks());

test("docker-modem prints each request for its debug line, but not the sockets of the connections", async () => {
  const print = vi.spyOn(util, "inspect");
  await using daemon = await startPaperDaemon(({ name }) =>
    name.endsWith("/start") ? { status: 204, text: "" } : undefined,
  );
  const { containers } = connectEngine(parseDockerHost(daemon.dockerHost, "the test"));
  await Promise.all(Array.from({ length: 5 }, () => containers.start("c".repeat(64))));
  const printed = print.mock.results.map(({ value }) => `${value}`).filter((text) => text.includes("/start"));
  expect(printed).toHaveLength(5);
  expect(Math.max(...printed.map((text) => text.length))).toBeLessThan(1_000);
});
