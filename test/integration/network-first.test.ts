import { connect } from "node:net";
import { describe, expect, inject, test } from "vitest";
import type { StageRun } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** Whether a client gets a connection at the address that was handed out, at once. */
function connects(main: StageRun, service: string): Promise<boolean> {
  const socket = connect(Number(main.outputs[`${service}-port`]), main.outputs[`${service}-host`] ?? "");
  return new Promise((resolve) => {
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
  }).then((isConnected) => {
    socket.destroy();
    return isConnected as boolean;
  });
}

/** The seconds after which a service was ready. */
const readyAfter = (main: StageRun, service: string) =>
  Number(main.output.match(new RegExp(`${service}: +ready after ([\\d.]+) s`))?.[1]);

const proven = (main: StageRun, service: string) =>
  JSON.parse(main.outputs.services ?? "{}")[service]?.proven;

describe("whatever decides, the port answers first", () => {
  test.each([
    ["the healthcheck", 'options: --health-cmd "test -e /tmp/socket" --health-interval 10s'],
    ["a command of its own", "wait: { exec: test -e /tmp/socket }"],
    ["a line of the log", "wait: { log: up }"],
  ])("%s of a server that answers on its socket before its port is open", async (_, decides) => {
    const main = await job.start(`
db:
  image: ${images.busybox}
  command: sh -c "touch /tmp/socket; echo up; sleep 3; exec httpd -f -p 3306"
  ports: ["3306"]
  ${decides}
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(readyAfter(main, "db")).toBeGreaterThanOrEqual(2.9);
    expect(await connects(main, "db")).toBe(true);
    expect(proven(main, "db")).toBe(true);
  });

  test("a command with side effects is not run before the server can bear it", async () => {
    const main = await job.start(`
queue:
  image: ${images.busybox}
  command: sh -c "sleep 2; if [ -e /tmp/cookie ]; then echo 'the cookie is not ours'; exit 1; fi; touch /tmp/cookie; exec httpd -f -p 5672"
  ports: ["5672"]
  options: --health-cmd "[ -e /tmp/cookie ] || { touch /tmp/cookie; exit 1; }" --health-interval 10s
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(await connects(main, "queue")).toBe(true);
  });

  test("a health script that the entrypoint writes is waited for", async () => {
    const main = await job.start(`
app:
  image: ${images.busybox}
  command: sh -c "httpd -p 8080; sleep 3; printf '#!/bin/sh\\n' > /tmp/ready; chmod +x /tmp/ready; sleep 600"
  ports: ["8080"]
  options: --health-cmd /tmp/ready --health-interval 60s
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toMatch(/app: its healthcheck cannot be run: .*\/tmp\/ready/);
    expect(readyAfter(main, "app")).toBeGreaterThanOrEqual(2.9);
  });
});

describe("of several declared ports", () => {
  test("the first must answer; the others are named if nothing listens on them", async () => {
    const main = await job.start(`
couchbase:
  image: ${images.busybox}
  command: httpd -f -p 8091
  ports: ["8091", "8092", "8093"]
`);
    expect(main.exitCode, main.output).toBe(0);
    expect(readyAfter(main, "couchbase")).toBeLessThan(3);
    expect(main.output).toMatch(/::notice::couchbase: nothing listens on 8092\/tcp, 8093\/tcp yet/);
    expect(await connects(main, "couchbase")).toBe(true);
    expect(proven(main, "couchbase")).toBe(true);
  });

  test("a silent first one is named, with what the service listens on instead", async () => {
    const main = await job.start(
      `app: { image: "${images.busybox}", command: httpd -f -p 8092, ports: ["8091", "8092"] }`,
      { inputs: { timeout: "3s" } },
    );
    expect(main.exitCode).toBe(1);
    expect(main.output).toMatch(
      /::error(?: title=[^:]*)?::app was not ready within 3 s: it listens on 8092, not on 8091%0AHint: .*wait: \{tcp: 8092\}/,
    );
  });

  test("the one that `wait` names is the main port if the first is silent", async () => {
    const main = await job.start(
      `app: { image: "${images.busybox}", command: httpd -f -p 8092, ports: ["8091", "8092"], wait: {tcp: 8092} }`,
    );
    expect(main.exitCode, main.output).toBe(0);
    expect(main.outputs["app-port"]).toBe(main.outputs["app-port-8092"]);
    expect(await connects(main, "app")).toBe(true);
  });
});
