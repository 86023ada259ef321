import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onThisMachine } from "./bed/job.ts";
import { startJobContainer, withSocket } from "./bed/job-container.ts";
import { importImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { podman } from "./bed/podman.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { userNetwork } from "./bed/user-network.ts";

describe("Podman behind its Docker API", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(podman, host.enter);
    await importImages(daemon.dockerHost);
  }, 300_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);
  const options = () => ({ dockerHost: daemon.dockerHost });

  test("a process in its network namespace", async () => {
    const environment = { DOCKER_HOST: daemon.dockerHost };
    const reached = await reach("Podman, its network namespace", onThisMachine(host.enter), {
      ...options(),
      environment,
    });
    // Podman makes a network's bridge with its first container, too late to know the gateway for this machine's.
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: "published 127.0.0.1",
      redis: "published 127.0.0.1",
    });
  });

  test("a job container on a user network", async () => {
    await using network = await userNetwork(daemon.dockerHost, "aaa-first");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", network.name],
    ]);
    const reached = await reach("Podman, job container", job, { ...options(), inputs: { timeout: "15s" } });
    expect(reached).toEqual({ vantage: "job-container", postgres: "alias postgres", redis: "alias redis" });
  });
});
