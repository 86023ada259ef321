import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine } from "./bed/job.ts";
import { docker, type JobContainer, startJobContainer, withSocket } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { userNetwork } from "./bed/user-network.ts";

describe("jobs beside Docker of Debian, on a host of its own", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(debianDocker, host.enter);
    await loadImages(daemon.dockerHost);
  });
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  });
  const options = () => ({ dockerHost: daemon.dockerHost });

  test("a process in the daemon's network namespace, the socket at another path", async () => {
    const place = onThisMachine(host.enter);
    const environment = { DOCKER_HOST: daemon.dockerHost };
    const reached = await reach("process in the daemon's network namespace", place, {
      ...options(),
      environment,
    });
    expect(reached.vantage).toBe("daemon-host");
    expect(reached.postgres).toBe("published 127.0.0.1");
    expect(reached.redis).toMatch(/^container-ip 172\./);
  });

  test.for<[string, (network: string) => string[]]>([
    ["on a user network shared with other jobs", (network) => ["--network", network]],
    ["on the default bridge", () => []],
    [
      "with another hostname",
      (network) => ["--network", network, "--hostname", "a.example", "--env", "HOSTNAME=x"],
    ],
    ["with the machine's hostname", (network) => ["--network", network, "--uts", "host"]],
    ["with a private cgroup namespace", (network) => ["--network", network, "--cgroupns", "private"]],
  ])("a job container %s", async ([name, runOptions]) => {
    await using network = await userNetwork(daemon.dockerHost, "aaa-first");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...runOptions(network.name),
    ]);
    await expectAliases(`job container ${name}`, job);
  });

  test("a job container on two networks", async () => {
    await using first = await userNetwork(daemon.dockerHost, "aaa-first");
    await using second = await userNetwork(daemon.dockerHost, "bbb-second");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", second.name],
    ]);
    await docker(daemon.dockerHost, "network", "connect", first.name, job.id);
    await expectAliases("job container on two networks", job);
  });

  test("a job container on the network that the runner names", async () => {
    await using network = await userNetwork(daemon.dockerHost, "aaa-first");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", network.name],
    ]);
    const inputs = { "job-network": network.name, "job-container": job.id };
    await expectAliases("job container on the runner's network", job, inputs);
  });

  test.for([["shared"], ["private"]])(
    "a job container that joined another's network, %s cgroup namespace",
    async ([cgroups = ""]) => {
      await using network = await userNetwork(daemon.dockerHost, "aaa-first");
      await using owner = await startJobContainer(daemon.dockerHost, ["--network", network.name]);
      await using job = await startJobContainer(daemon.dockerHost, [
        ...withSocket(daemon.socket),
        ...["--network", `container:${owner.id}`],
        ...(cgroups === "private" ? ["--cgroupns", "private"] : []),
      ]);
      await expectAliases(`job container --network container:X, ${cgroups} cgroup namespace`, job);
    },
  );

  test("a job container on the host's network", async () => {
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      "--network",
      "host",
    ]);
    const reached = await reach("job container on the host's network", job, options());
    expect(reached.vantage).toBe("daemon-host");
    expect(reached.postgres).toBe("published 127.0.0.1");
  });

  test("a network of the user's that sorts first would take the default route: published instead", async () => {
    await using first = await userNetwork(daemon.dockerHost, "aaa-first");
    await using own = await userNetwork(daemon.dockerHost, "bbb-own");
    await using job = await startJobContainer(daemon.dockerHost, [
      ...withSocket(daemon.socket),
      ...["--network", own.name],
    ]);
    const before = await job.defaultRoute();
    const reached = await reach("network input that sorts first", job, {
      ...options(),
      inputs: { network: first.name },
    });
    expect(reached.vantage).toBe("published-only");
    expect(await job.defaultRoute()).toBe(before);
  });

  async function expectAliases(bed: string, job: JobContainer, inputs: Record<string, string> = {}) {
    const before = await job.defaultRoute();
    const reached = await reach(bed, job, { ...options(), inputs });
    expect(reached).toEqual({ vantage: "job-container", postgres: "alias postgres", redis: "alias redis" });
    expect(await job.defaultRoute()).toBe(before);
  }
});
