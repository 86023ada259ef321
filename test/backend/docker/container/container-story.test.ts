import { expect, test } from "vitest";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { aService } from "../../../stories/a-start.ts";
import { aDockerStart } from "../a-docker-start.ts";

test("a start labels everything that it makes, and hands out where it is", async () => {
  const started = aDockerStart();
  await started.start(aService("db"), aService("cache"));
  expect(started.runner.outputs).toMatchObject({ vantage: "daemon-host", "db-host": "172.18.0.2" });
  const { containers, networks, volumes } = started.engine.holdings;
  for (const { labels } of [...containers.values(), ...networks.values()]) {
    expect(labels).toHaveProperty(["sibling-services.session"]);
  }
  for (const labels of volumes.values()) expect(labels).toHaveProperty(["sibling-services.session"]);
});

test("the process that the front names owns what a step makes", async () => {
  const owner = { pid: 7, startTime: "100", pidNamespace: "pid:[1]", bootId: "boot-1" };
  const started = aDockerStart({ job: aJob({ owner }) });
  await started.start(aService("db"));
  const [container] = started.engine.holdings.containers.values();
  expect(container?.labels["sibling-services.owner.worker"]).toBe("7 100 pid:[1] boot-1");
});

test("a service learns its own address, with the port on which it was published", async () => {
  const started = aDockerStart();
  const db = aService("db");
  const port = { containerPort: tcpPort(9092), hostPort: undefined, hostIp: undefined } as const;
  const kafka: ServiceRequest = {
    ...aService("kafka"),
    ports: [port],
    environment: ["LISTENER=plain://{kafka.address}", 'JSON={"a":{}}', "DB={db.host}"],
    command: ["sleep", "{kafka.port:9092}"],
    dependsOn: [{ service: "db", until: "started" }],
    wait: [{ kind: "none" }],
  };
  const bodies: unknown[] = [];
  const { create } = started.engine.containers;
  started.engine.containers.create = (plan) => {
    bodies.push(plan.body);
    return create(plan);
  };
  await started.start(db, kafka);
  const [, body] = bodies as { Env: string[]; Cmd: string[]; HostConfig: { PortBindings: object } }[];
  const hostPort = body?.Cmd[1];
  expect(hostPort).toMatch(/^[3-6]\d{4}$/);
  expect(body?.Env).toEqual([`LISTENER=plain://127.0.0.1:${hostPort}`, 'JSON={"a":{}}', "DB=172.18.0.2"]);
  expect(body?.HostConfig.PortBindings).toEqual({
    "9092/tcp": [{ HostIp: "127.0.0.1", HostPort: hostPort }],
  });
});

test.each([
  [
    "got no answer is not over",
    new EngineBreakdown("POST /containers/create", new Error("hang up")),
    undefined,
  ],
  ["was refused is over", new EngineRefusal("POST /containers/create", "no such image", 404), "yes"],
])("a start whose last call %s", async (_, failure, hasEnded) => {
  const started = aDockerStart();
  started.engine.containers.create = () => Promise.reject(failure);
  await expect(started.start(aService("db"))).rejects.toThrow();
  expect(started.runner.saved["main-ended"]).toBe(hasEnded);
});

test("one name in two steps whose containers the user named, at once: never both", async () => {
  const { engine, clock } = aDockerStart();
  const steps = ["one", "other"].map((step) => aDockerStart({ engine, clock, job: aJob({ step }) }));
  const results = await Promise.allSettled(
    steps.map((step, at) => step.start({ ...aService("db"), containerName: `mine-${at}` })),
  );
  expect(results.filter(({ status }) => status === "fulfilled").length).toBeLessThan(2);
  expect(engine.holdings.containers.size).toBeLessThan(2);
});
