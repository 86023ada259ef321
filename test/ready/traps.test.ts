import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { ClientProcess } from "./clients/client-process.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";

const docker = connectDaemon(inject("bed").dockerHost);
const job = aJob();
const kafka = allServers.find(({ title }) => title === "Kafka") ?? expect.fail("no Kafka is tried");
let image: AsyncDisposable;
let clients: ClientProcess;

beforeAll(async () => {
  image = await loadServer(docker, kafka, (line) => console.log(`test bed: ${line}`));
  clients = await ClientProcess.start();
}, 1_200_000);

afterAll(async () => {
  clients[Symbol.dispose]();
  await image[Symbol.asyncDispose]();
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
