import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../bed/command.ts";
import { jobRecipe } from "../bed/images/home-made/job/recipe.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { docker, startJobContainer, withSocket } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach, refuse } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

describe("a job container of another daemon than the socket's", () => {
  let host: Namespace;
  let jobs: SecondDaemon;
  let services: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    // Both on one host, so each keeps its bridges and its firewall's chains to itself.
    const { name } = host;
    await runCommand("ip", ["-n", name, "link", "add", "services0", "type", "bridge"]);
    await runCommand("ip", ["-n", name, "addr", "add", "172.28.0.1/16", "dev", "services0"]);
    await runCommand("ip", ["-n", name, "link", "set", "services0", "up"]);
    services = await startSecondDaemon(debianDocker, host.enter, [
      "--bridge=services0",
      "--default-address-pool=base=172.29.0.0/16,size=24",
    ]);
    jobs = await startSecondDaemon(debianDocker, host.enter, ["--iptables=false"]);
    await loadImages(services.dockerHost);
    await loadImages(jobs.dockerHost, [jobRecipe]);
  }, 180_000);
  afterAll(async () => {
    await jobs?.[Symbol.asyncDispose]();
    await services?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);
  const inHost = (line: string) => {
    const [program = "", ...words] = [...host.enter, ...line.split(" ")];
    return runCommand(program, words, { env: services.environment });
  };

  test("is reached through the gateway", async () => {
    await using container = await startJobContainer(jobs.dockerHost, withSocket(services.socket));
    const reached = await reach("job container of another daemon", container, {
      dockerHost: services.dockerHost,
    });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: "published 172.17.0.1",
      redis: "published 172.17.0.1",
    });
  });

  test("a foreign listener on the demanded port is not the service", async () => {
    await using container = await startJobContainer(jobs.dockerHost, withSocket(services.socket));
    await docker(jobs.dockerHost, "exec", "--detach", container.id, "node", "-e", FOREIGN_REDIS);
    const inputs = {
      services:
        'redis: { image: "redis:7", ports: ["16379:6379"] }\npostgres: { image: "postgres:15", env: { POSTGRES_PASSWORD: secret } }',
    };
    const reached = await reach("a foreign listener on the port", container, {
      dockerHost: services.dockerHost,
      inputs,
    });
    expect(reached.redis).toBe("published 172.17.0.1");
  });

  test("a firewall that drops the gateway route: the next candidate", async () => {
    const hostName = `host.docker.internal:${host.address}`;
    await using container = await startJobContainer(jobs.dockerHost, [
      ...withSocket(services.socket),
      "--add-host",
      hostName,
    ]);
    await inHost("iptables -t raw -I PREROUTING -d 172.17.0.1 -p tcp -j DROP");
    try {
      const reached = await reach("a firewall drops the gateway", container, {
        dockerHost: services.dockerHost,
      });
      expect(reached.postgres).toBe("published host.docker.internal");
    } finally {
      await inHost("iptables -t raw -F PREROUTING");
    }
  });

  test("six dead candidates: the report with each one's failure, 5 s after the service is up at the latest", async () => {
    const hostName = `host.docker.internal:${host.address}`;
    await using container = await startJobContainer(jobs.dockerHost, [
      ...withSocket(services.socket),
      "--add-host",
      hostName,
    ]);
    await inHost("iptables -t raw -I PREROUTING -i docker0 -p tcp -j DROP");
    try {
      const startedAtMs = performance.now();
      const inputs = { services: "redis: redis:7" };
      const sentence = await refuse("six dead candidates", container, { inputs });
      expect(performance.now() - startedAtMs).toBeLessThan(8_000);
      expect(sentence).toMatch(/^redis listens on port 6379, but this job has no working route to it \(/);
      for (const candidate of [
        "127.0.0.1",
        "172.17.0.1",
        "host.docker.internal",
        "host.containers.internal",
        "172.28.0.1",
        "172.29.",
      ]) {
        expect(sentence).toContain(`published port ${candidate}`);
      }
      expect(sentence).toMatch(/\nHint: Mount the socket of the daemon that runs the job's container/);
    } finally {
      await inHost("iptables -t raw -F PREROUTING");
    }
  });
});

/** Answers as Redis does, on the loopback of the job itself. */
const FOREIGN_REDIS =
  'require("net").createServer((s) => s.on("data", () => s.write("+PONG\\r\\n"))).listen(16379, "127.0.0.1")';
