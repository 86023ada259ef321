import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redisRecipe } from "../bed/images/home-made/redis/recipe.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine } from "./bed/job.ts";
import { docker } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach, refuse, SERVICES } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

/** On the job's machine, where the first service of a first network would be, and on its loopback. */
const STRANGER = ["--network", "first", "--publish", "127.0.0.1:16379:6379"];

describe("a daemon on another machine whose first network is 172.18.0.0/16, as this machine's own is", () => {
  let machine: Namespace;
  let far: Namespace;
  let own: SecondDaemon;
  let services: SecondDaemon;
  beforeAll(async () => {
    machine = await makeNamespace();
    far = await makeNamespace(machine);
    own = await startSecondDaemon(debianDocker, machine.enter);
    services = await startSecondDaemon(debianDocker, far.enter, [
      `--host=tcp://${far.address}:2375`,
      // Its networks come one after the other, and each is to be the first.
      ...["--bip=172.17.0.1/16", "--default-address-pool=base=172.18.0.0/16,size=16"],
    ]);
    await loadImages(services.dockerHost);
    await loadImages(own.dockerHost, [redisRecipe]);
    await docker(own.dockerHost, "network", "create", "first");
    const id = await docker(own.dockerHost, "run", "--detach", ...STRANGER, "redis:7");
    expect(await docker(own.dockerHost, "inspect", "--format", ADDRESS, id)).toBe("172.18.0.2");
  }, 300_000);
  afterAll(async () => {
    await services?.[Symbol.asyncDispose]();
    await own?.[Symbol.asyncDispose]();
    await far?.[Symbol.asyncDispose]();
    await machine?.[Symbol.asyncDispose]();
  }, 60_000);

  /** This process's files are both machines', so that the far socket is as if it were forwarded. */
  const forwarded = (text: string) => ({
    environment: { DOCKER_HOST: services.dockerHost },
    inputs: { services: text },
  });

  test("a forwarded socket: who has our container's address here is not our container", async () => {
    const sentence = await refuse("a stranger at the same address", onThisMachine(machine.enter), {
      ...forwarded('redis: { image: "redis:7" }'),
    });
    expect(sentence).toMatch(/^redis listens on port 6379, but this job has no working route to it \(/);
    expect(sentence).toMatch(/\(published port 127\.0\.0\.1:\d+: refuses the connection\)/);
  });

  test("a forwarded socket: who has the port that we asked for here is not our container", async () => {
    const sentence = await refuse("a stranger at the same port", onThisMachine(machine.enter), {
      ...forwarded('redis: { image: "redis:7", ports: ["16379:6379"] }'),
    });
    expect(sentence).toContain("published port 127.0.0.1:16379: something else listens there");
  });

  test("a forwarded socket: who takes that port once our container runs is not our container", async () => {
    const stranger = listenOnceStarted();
    const sentence = await refuse("a stranger that comes later", onThisMachine(machine.enter), {
      ...forwarded(`redis: { image: "redis:7", ports: ["17379:6379"], command: ${JSON.stringify(LATE)} }`),
    });
    (await stranger).kill();
    expect(sentence).toContain("published port 127.0.0.1:17379: something else answers there");
  });

  describe("and a network whose bridge has the same name, too", () => {
    const NAMED = ["--opt", "com.docker.network.bridge.name=ci0", "--subnet", "172.30.0.0/16", "ci"];
    const inNetwork = (text: string) => ({
      environment: { DOCKER_HOST: services.dockerHost },
      inputs: { services: text, network: "ci" },
    });
    beforeAll(async () => {
      for (const { dockerHost } of [own, services]) await docker(dockerHost, "network", "create", ...NAMED);
      await docker(own.dockerHost, "run", "--detach", "--network", "ci", "redis:7");
    });

    test("a forwarded socket: who has our container's address is not our container", async () => {
      const sentence = await refuse("a stranger on a bridge of the same name", onThisMachine(machine.enter), {
        ...inNetwork('redis: { image: "redis:7" }'),
      });
      expect(sentence).toContain("container IP 172.30.0.2:6379: something else answers there");
    });

    test("beside it, its services are reached directly", async () => {
      const reached = await reach("a bridge of a chosen name", onThisMachine(far.enter), {
        dockerHost: services.dockerHost,
        ...inNetwork(SERVICES),
      });
      expect(reached.vantage).toBe("daemon-host");
      // Both are right; which of them the container has seen first wins.
      expect(reached.postgres).toMatch(/^(?:published 127\.0\.0\.1|container-ip 172\.30\.0\.[23])$/);
      expect(reached.redis).toMatch(/^container-ip 172\.30\.0\.[23]$/);
    });
  });

  /** A Redis on the job's machine, as soon as the far daemon runs a container. */
  async function listenOnceStarted(): Promise<ChildProcess> {
    while ((await docker(services.dockerHost, "ps", "--quiet")) === "") await pause(50);
    const [program = "", ...words] = [...machine.enter, process.execPath, "-e", LISTEN];
    return spawn(program, words, { stdio: "ignore" });
  }

  test("by tcp: its services are at its host", async () => {
    const reached = await reach("remote daemon with the same addresses", onThisMachine(machine.enter), {
      dockerHost: services.dockerHost,
      environment: { DOCKER_HOST: `tcp://${far.address}:2375` },
    });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: `published ${far.address}`,
      redis: `published ${far.address}`,
    });
  });

  test("beside it, its services are reached directly", async () => {
    const reached = await reach("the same daemon from its own machine", onThisMachine(far.enter), {
      dockerHost: services.dockerHost,
      environment: { DOCKER_HOST: services.dockerHost },
    });
    expect(reached.vantage).toBe("daemon-host");
    // Whichever of the two starts first has the first address.
    expect(reached.redis).toMatch(/^container-ip 172\.18\.0\.[23]$/);
  });
});

const LATE = ["sh", "-c", "sleep 4; exec redis-server --protected-mode no"];
const LISTEN =
  'require("net").createServer((s) => s.on("data", () => s.write("+PONG\\r\\n"))).listen(17379, "127.0.0.1")';
const ADDRESS = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
