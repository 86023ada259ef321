import { expect, test } from "vitest";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { serviceOn } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

/** Declares this port, and is handed out without a look at it. */
const declaring = (containerPort: ContainerPort): Partial<ServiceRequest> => ({
  ports: [{ containerPort, hostPort: undefined, hostIp: undefined }],
  wait: [{ kind: "none" }],
});

test("of another service are those that the job uses, and of its own the one that it has", async () => {
  const started = aStart();
  const kafka: ServiceRequest = {
    ...aService("kafka"),
    ...declaring(tcpPort(9092)),
    environment: ["LISTENER=plain://{kafka.address}", 'JSON={"a":{}}', "DB={db.host}"],
    command: ["sleep", "{kafka.port:9092}"],
    dependsOn: [{ service: "db", until: "started" }],
  };
  await started.start(aService("db"), kafka);
  const { environment, command } = serviceOn(started.host, "kafka").request;
  const address = started.runner.outputs["kafka-address"] ?? "";
  expect(address).toMatch(/^127\.0\.0\.\d+:\d+$/);
  expect(environment).toEqual([
    `LISTENER=plain://${address}`,
    'JSON={"a":{}}',
    `DB=${started.runner.outputs["db-host"]}`,
  ]);
  expect(command).toEqual(["sleep", started.runner.outputs["kafka-port"]]);
});

test("of the job and of the network are known in each, and what it has once it runs after it", async () => {
  const started = aStart();
  const mongo: ServiceRequest = {
    ...aService("mongo", { command: ["sleep", "{network}"] }),
    ...declaring(tcpPort(27017)),
    afterReady: [["true", "{mongo.ip}:{mongo.container-port}", "{network}", "{job.host}"]],
  };
  await started.start({ ...mongo, environment: ["NETWORK={network}", "JOB={job.host}"] });
  const network = started.runner.outputs.network ?? "none";
  const { request, running } = serviceOn(started.host, "mongo");
  expect(request).toMatchObject({
    environment: [`NETWORK=${network}`, "JOB=127.0.0.1"],
    command: ["sleep", network],
  });
  expect(started.host.calls).toContain(`run true ${running.ip}:27017 ${network} 127.0.0.1 in mongo`);
});

test("that cannot be known before the start are refused with the remedy", async () => {
  const started = aStart();
  const kafka = { ...aService("kafka"), environment: ["LISTENER={kafka.address}"] };
  await expect(started.start(kafka)).rejects.toMatchObject({
    message: "kafka has no address",
    hint: expect.stringContaining("Declare its port in `ports`"),
  });
});
