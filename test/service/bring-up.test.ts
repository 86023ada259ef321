import { expect, test } from "vitest";
import type { RunningService } from "../../src/ports/running-service.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { bringUp } from "../../src/service/bring-up.ts";
import { someRoutes } from "../fakes/some-running-service.ts";
import { aService } from "../stories/a-start.ts";
import { aBringUp } from "./a-bring-up.ts";

/** A service that is ready half a second after its start. */
async function broughtUp(service: ServiceRequest, given: Parameters<typeof aBringUp>[1] = {}) {
  const step = aBringUp(service, given);
  const work = bringUp(service, step.tools);
  await step.clock.advance(500);
  return { ...step, reached: await work };
}

const plain: ServiceRequest = { ...aService("app"), healthcheck: undefined };

test("its timeline says when it was pulled, started, waited for and got its commands", async () => {
  const { phases } = await broughtUp({ ...plain, afterReady: [["true"]] }, { pulledForMs: 300 });
  expect(phases).toEqual(["pull -300 to 0", "start at 0", "wait at 0", "after-ready at 500", "over at 500"]);
});

test("without a pull and commands there is less to say", async () => {
  const { phases, notes } = await broughtUp(plain);
  expect(phases).toEqual(["start at 0", "wait at 0", "over at 500"]);
  expect(notes).toContain("it has only just started");
  expect(notes).not.toContain("its after-ready commands have not finished");
});

test("a cancel finds what it waits for, and in which container", async () => {
  const service = { ...plain, afterReady: [["createdb", "other"]] };
  const step = aBringUp(service, { running: { exec: () => new Promise(() => {}) } });
  const { progress } = step.tools;
  void bringUp(service, step.tools).catch(() => undefined);
  const waiting = () => progress.unready.map(({ standing, containerId }) => [standing, containerId]);
  await step.clock.advance(100);
  expect(waiting()).toEqual([["it has only just started", "c1"]]);
  await step.clock.advance(400);
  expect(waiting()).toEqual([["its after-ready commands have not finished", "c1"]]);
});

test("it says what it waits for before it starts", async () => {
  const service: ServiceRequest = {
    ...plain,
    dependsOn: [
      { service: "db", until: "ready" },
      { service: "seed", until: "started" },
    ],
  };
  const { tools, notes, orders, cancel } = aBringUp(service);
  cancel.abort(new Error("cancelled"));
  await expect(bringUp(service, tools)).rejects.toThrow("cancelled");
  expect(notes).toEqual(["db is not ready, seed is not started"]);
  expect(orders).toEqual([]);
});

test.each([
  ["postgres:17", "preset PostgreSQL"],
  ["app:1", "preset none"],
])("the log names what is known of %s: %s", async (image, words) => {
  const service = { ...plain, image, wait: [{ kind: "none" as const }] };
  const { log } = await broughtUp(service);
  expect(log.lines).toContainEqual(expect.stringMatching(new RegExp(`^debug: app: container c1, ${words}$`)));
});

test.each<[ServiceRequest["wait"], string, number[], string[]]>([
  [[{ kind: "none" }], "app:1", [], []],
  [[{ kind: "none" }], "postgres:17", [5432], []],
  [[{ kind: "none" }], "azure-storage/azurite", [10000, 10001, 10002], []],
  [[{ kind: "none" }], "keycloak:26", [8080], ["/opt/keycloak/data"]],
])("with %j, %s needs routes to the ports %j", async (wait, image, ports, directories) => {
  const { orders } = await broughtUp({ ...plain, image, wait });
  expect(orders[0]?.undeclaredPorts.map(({ number }) => number)).toEqual(ports);
  expect(orders[0]?.dataDirectories).toEqual(directories);
});

test("a service that was told one address and is reached at another is warned of", async () => {
  let port = 1;
  const routes = someRoutes({
    routesTo: () => [{ kind: "published", host: "127.0.0.1", port: port++ }],
  });
  const service: ServiceRequest = {
    ...plain,
    environment: ["ADVERTISED={app.address}"],
    ports: [{ containerPort: tcpPort(80), hostPort: undefined, hostIp: undefined }],
    wait: [{ kind: "none" }],
  };
  const step = aBringUp(service, { running: { routes } });
  await bringUp(service, { ...step.tools, declaredPorts: new Map([["app", [80]]]) });
  expect(step.orders[0]?.isToldItsAddress).toBe(true);
  expect(step.log.lines).toContainEqual(
    expect.stringMatching(/^warning: app was started with its own address as 127\.0\.0\.1:1, but this job/),
  );
});

test("one that may be not ready gets no commands, and nobody waits for its end", async () => {
  const service: ServiceRequest = {
    ...plain,
    wait: [{ kind: "log", pattern: "never", times: 1 }],
    timeoutMs: 400,
    ifNotReady: "ignore",
    afterReady: [["false"]],
  };
  const ran: string[] = [];
  const exec: RunningService["exec"] = async ([word = ""]) => {
    ran.push(word);
    return { kind: "exited", exitCode: 1, output: "" };
  };
  const { ready, reached } = await broughtUp(service, { running: { exec } });
  expect(ran).toEqual([]);
  expect(ready).toEqual([]);
  expect(reached).toMatchObject({ readyAfterMs: 400, decidedBy: "if-not-ready: ignore" });
});
