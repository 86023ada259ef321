import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { provideImages } from "../bed/images/provide-images.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine } from "./bed/job.ts";
import { docker, startJobContainer, withSocket } from "./bed/job-container.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

describe("Docker of Debian on a host of its own", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(debianDocker, host.enter, [`--host=tcp://${host.address}:2375`]);
    await provideImages({ dockerHost: daemon.dockerHost, removeAtEnd: () => {}, say: () => {} });
  }, 120_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);
  const options = () => ({ dockerHost: daemon.dockerHost });

  test("a remote daemon by tcp: published on its host", async () => {
    const environment = { DOCKER_HOST: `tcp://${host.address}:2375` };
    const reached = await reach("remote daemon by tcp", onThisMachine(), { ...options(), environment });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: `published ${host.address}`,
      redis: `published ${host.address}`,
    });
  });

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
    ["a user network shared with other jobs", (network) => ["--network", network]],
    ["the default bridge", () => []],
    [
      "another hostname",
      (network) => ["--network", network, "--hostname", "job.example", "--env", "HOSTNAME=x"],
    ],
    ["a private cgroup namespace", (network) => ["--network", network, "--cgroupns", "private"]],
  ])("a job container on %s", async ([name, runOptions]) => {
    const network = await docker(daemon.dockerHost, "network", "create", "aaa-first");
    try {
      await using job = await startJobContainer(daemon.dockerHost, [
        ...withSocket(daemon.socket),
        ...runOptions("aaa-first"),
      ]);
      const before = await job.defaultRoute();
      const reached = await reach(`job container on ${name}`, job, options());
      expect(reached).toEqual({ vantage: "job-container", postgres: "alias postgres", redis: "alias redis" });
      expect(await job.defaultRoute()).toBe(before);
    } finally {
      await docker(daemon.dockerHost, "network", "rm", network);
    }
  });
});
