import { createCluster } from "redis";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { ClientProcess } from "./clients/client-process.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";

const docker = connectDaemon(inject("bed").dockerHost);
const job = aJob();
const say = (line: string) => console.log(`test bed: ${line}`);
const serverOf = (name: string) =>
  allServers.find(({ title }) => title === name) ?? expect.fail(`no ${name} is tried`);
const kafka = serverOf("Kafka");
let image: AsyncDisposable;
let clients: ClientProcess;

beforeAll(async () => {
  image = await loadServer(docker, kafka, say);
  clients = await ClientProcess.start();
}, 1_200_000);

afterAll(async () => {
  clients[Symbol.dispose]();
  await image[Symbol.asyncDispose]();
});

test("Mosquitto without a listener fails as soon as its log says that it serves only itself", async () => {
  const mosquitto = serverOf("Mosquitto");
  await using _image = await loadServer(docker, mosquitto, say);
  const main = await job.start(
    `broker: { image: "${mosquitto.image}", command: mosquitto, ports: ["1883"] }`,
  );
  expect(main.exitCode).toBe(1);
  expect(main.output).toMatch(/broker cannot become ready, because its log says: .*local only mode/);
  expect(main.output).toContain("mosquitto -c /mosquitto-no-auth.conf");
  expect(main.elapsedMs).toBeLessThan(30_000);
});

describe("Redis as a cluster of one node", () => {
  const redis = serverOf("Redis, Valkey, KeyDB, Dragonfly");
  let image: AsyncDisposable;
  beforeAll(async () => {
    image = await loadServer(docker, redis, say);
  }, 600_000);
  afterAll(() => image[Symbol.asyncDispose]());

  const start = (more: string) =>
    job.start(`
cache:
  image: "${redis.image}"
  command: redis-server --protected-mode no --cluster-enabled yes ${more}
  ports: ["6379"]
  after-ready:
    - redis-cli cluster addslotsrange 0 16383
    - until test "$(redis-cli set key value)" = OK; do :; done
`);
  const WARNING =
    /::warning.*cache tells its clients to go on at 127\.0\.0\.1:6379, but this job reaches it at/;

  test("that announces its own port, behind a free one, is warned of, with the options to set", async () => {
    const main = await start("");
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toMatch(WARNING);
    expect(main.output).toContain("--cluster-announce-port {cache.port}");
  });

  test("that announces where this job reaches it serves a client of clusters", async () => {
    const main = await start("--cluster-announce-ip {cache.host} --cluster-announce-port {cache.port}");
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).not.toMatch(WARNING);
    const url = `redis://${main.outputs["cache-address"]}`;
    const client = createCluster({ rootNodes: [{ url }] });
    await client.connect();
    expect(await client.get("key")).toBe("value");
    client.destroy();
  });
});

test("Kafka that advertises its own localhost, behind a free port, fails at once with the line to write", async () => {
  const main = await job.start(`broker: { image: "${kafka.image}", ports: ["9092"] }`);
  expect(main.exitCode).toBe(1);
  expect(main.output).toContain("PLAINTEXT://{broker.address}");
  expect(main.elapsedMs).toBeLessThan(60_000);
});

test("Kafka that advertises localhost:9092 is ready if that is where its port is published", async () => {
  const main = await job.start(`broker: { image: "${kafka.image}", ports: ["9092:9092"] }`);
  expect(main.exitCode, main.output).toBe(0);
  expect(await clients.once(kafka.operation, { host: "127.0.0.1", port: 9092 })).toMatchObject({
    kind: "done",
  });
});
