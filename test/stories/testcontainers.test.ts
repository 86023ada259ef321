import { expect, test } from "vitest";
import { aDockerStart } from "../backend/docker/a-docker-start.ts";
import { aService, aStart } from "./a-start.ts";

test("a step tells Testcontainers how to reach its containers, without any service", async () => {
  const started = aDockerStart();
  await started.startWith({ testcontainers: true });
  expect(started.runner.exported).toEqual({
    DOCKER_HOST: "unix:///s",
    TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1",
    TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: "/s",
    TESTCONTAINERS_CONNECTION_MODE: "docker_host",
  });
  expect(started.log.lines.join("\n")).toContain(
    "Testcontainers in later steps reaches its containers at 127.0.0.1",
  );
  expect(started.log.lines.join("\n")).not.toContain("no services to start");
  expect(started.runner.summary).toBe("");
  await started.stop();
  expect(started.engine.holdings.networks.size).toBe(0);
});

test("a step tells it beside services too, and only if it is asked to", async () => {
  const [with_, without] = [aStart(), aStart()];
  await with_.startWith({ testcontainers: true }, aService("db"));
  await without.start(aService("db"));
  expect(with_.runner.exported).toEqual({ TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1" });
  expect(without.runner.exported).toEqual({});
});

test("what the job has set for Testcontainers stays, and a notice says so", async () => {
  const started = aStart();
  Object.assign(started.runner.environment(), { TESTCONTAINERS_HOST_OVERRIDE: "docker" });
  await started.startWith({ testcontainers: true });
  expect(started.runner.exported).toEqual({});
  expect(started.log.lines.join("\n")).toContain("TESTCONTAINERS_HOST_OVERRIDE stays as this job has set it");
});

test("a proxy of the job is not asked for what Testcontainers starts", async () => {
  const started = aStart();
  Object.assign(started.runner.environment(), { HTTP_PROXY: "http://proxy:3128" });
  await started.startWith({ testcontainers: true });
  expect(started.runner.exported).toMatchObject({ NO_PROXY: "127.0.0.1" });
});
