import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { onThisMachine } from "./bed/job.ts";
import { docker, startJobContainer, withSocket } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { newestDocker } from "./bed/newest-docker.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { userNetwork } from "./bed/user-network.ts";

describe("the newest Docker, with containerd's image store", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(newestDocker, host.enter, [`--host=tcp://${host.address}:2375`]);
    await loadImages(daemon.dockerHost);
  }, 600_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);
  const options = () => ({ dockerHost: daemon.dockerHost });
  const byAlias = { vantage: "job-container", postgres: "alias postgres", redis: "alias redis" };

  test("a remote daemon by tcp", async () => {
    const environment = { DOCKER_HOST: `tcp://${host.address}:2375` };
    const reached = await reach("newest Docker, remote by tcp", onThisMachine(), {
      ...options(),
      environment,
    });
    expect(reached.postgres).toBe(`published ${host.address}`);
  });

  test("a process in the daemon's network namespace", async () => {
    const environment = { DOCKER_HOST: daemon.dockerHost };
    const place = onThisMachine(host.enter);
    const reached = await reach("newest Docker, daemon's network namespace", place, {
      ...options(),
      environment,
    });
    expect(reached).toMatchObject({ vantage: "daemon-host", postgres: "published 127.0.0.1" });
  });

  test("a job container, whose default route stays though its network's name sorts last", async () => {
    await using network = await userNetwork(daemon.dockerHost, "zzzz-last");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", network.name],
    ]);
    const before = await job.defaultRoute();
    expect(await reach("newest Docker, job container", job, options())).toEqual(byAlias);
    expect(await job.defaultRoute()).toBe(before);
  });

  test("a job container that joined another's network, told from it by a file alone", async () => {
    await using owner = await startJobContainer(daemon.dockerHost, []);
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", `container:${owner.id}`, "--cgroupns", "private"],
    ]);
    expect(await reach("newest Docker, --network container:X", job, options())).toEqual(byAlias);
  });

  test("a network without any IPv4", async () => {
    await using network = await ipv6Network(daemon.dockerHost, "six");
    const place = onThisMachine(host.enter);
    const environment = { DOCKER_HOST: daemon.dockerHost };
    const inputs = { network: network.name };
    const reached = await reach("IPv6-only network, daemon's namespace", place, {
      ...options(),
      environment,
      inputs,
    });
    expect(reached.redis).toMatch(/^container-ip fd00:213::/);
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", network.name],
    ]);
    expect(await reach("IPv6-only network, job container", job, { ...options(), inputs })).toEqual(byAlias);
  });

  test("its API is spoken in the newest version that both sides know", async () => {
    expect(await docker(daemon.dockerHost, "version", "--format", "{{.Server.APIVersion}}")).toMatch(
      /^1\.\d+$/,
    );
  });
});

/** By the API: Debian's docker knows no --ipv4=false. */
async function ipv6Network(
  dockerHost: string,
  name: string,
): Promise<AsyncDisposable & { readonly name: string }> {
  const plan = {
    Name: name,
    EnableIPv4: false,
    EnableIPv6: true,
    IPAM: { Config: [{ Subnet: "fd00:213::/64", Gateway: "fd00:213::1" }] },
  };
  const network = await connectDaemon(dockerHost).createNetwork(plan);
  return { name, [Symbol.asyncDispose]: () => network.remove() };
}
