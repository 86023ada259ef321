import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { onThisMachine } from "./bed/job.ts";
import { startJobContainer, withSocket } from "./bed/job-container.ts";
import { importImages, loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { rootlessDocker } from "./bed/rootless-docker.ts";
import { rootlessPodman } from "./bed/rootless-podman.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { userNetwork } from "./bed/user-network.ts";

describe("rootless Docker of Debian", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(rootlessDocker, host.enter);
    await loadImages(daemon.dockerHost);
  }, 300_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);

  test("a job of the same user on the machine, the socket in its XDG_RUNTIME_DIR: on 127.0.0.1", async () => {
    const { place, environment } = ownUser(host, daemon);
    const reached = await reach("rootless Docker, its user on the machine", place, {
      dockerHost: daemon.dockerHost,
      environment,
    });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: "published 127.0.0.1",
      redis: "published 127.0.0.1",
    });
  });

  test("a job container of it, on a user network", async () => {
    await using network = await userNetwork(daemon.dockerHost, "aaa-first");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", network.name],
    ]);
    const reached = await reach("rootless Docker, job container", job, { dockerHost: daemon.dockerHost });
    expect(reached).toEqual({ vantage: "job-container", postgres: "alias postgres", redis: "alias redis" });
  });
});

describe("rootless Podman of Debian", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(rootlessPodman, host.enter);
    await importImages(daemon.dockerHost);
  }, 300_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);

  test("a job of the same user on the machine: on 127.0.0.1", async () => {
    const { place, environment } = ownUser(host, daemon);
    expect(await isRootless(daemon)).toBe(true);
    const reached = await reach("rootless Podman, its user on the machine", place, {
      dockerHost: daemon.dockerHost,
      environment,
    });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: "published 127.0.0.1",
      redis: "published 127.0.0.1",
    });
  });
});

async function isRootless({ socket }: SecondDaemon): Promise<boolean> {
  return (await connectEngine({ kind: "socket", path: socket }).about()).isRootless;
}

/** The engine's own user, in a shell of its own on the machine: nothing but its runtime folder names the socket. */
function ownUser({ enter }: Namespace, { socket }: SecondDaemon) {
  const folder = socket.slice(0, socket.indexOf("/runtime/"));
  const environment = { HOME: join(folder, "home"), XDG_RUNTIME_DIR: join(folder, "runtime") };
  return {
    place: onThisMachine([...enter, "unshare", "--mount", "sh", join(folder, "as-user.sh")]),
    environment,
  };
}
