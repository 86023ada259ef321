import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { portLooks } from "../../src/reachability/port-looks.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { awaitReadiness } from "../../src/service/await-readiness.ts";
import { listenersOn, someRoutes, someRunningService } from "../fakes/some-running-service.ts";
import { knownService } from "../readiness/presets/known-service.ts";
import { aService } from "../stories/a-start.ts";
import { aBringUp } from "./a-bring-up.ts";

const plain: ServiceRequest = { ...aService("app"), healthcheck: undefined };
const open = new Set<{ close(): void }>();
afterEach(() => {
  for (const one of open) one.close();
  open.clear();
});

/** The wait for a service that listens inside, but to which no route leads. */
async function waiting(service: ServiceRequest) {
  const running = someRunningService({
    routes: someRoutes({ routesTo: () => [], remedy: "Open the firewall." }),
    listeners: async () => listenersOn([80]),
  });
  const { tools, clock, startedAtMs } = aBringUp(service);
  const looks = portLooks(running.routes);
  open.add(looks);
  const image = { exposedPorts: [], environment: [] };
  const started = { service, running, looks, image, pull: undefined, preset: undefined, startedAtMs };
  const work = awaitReadiness(started, tools);
  work.catch(() => undefined);
  return { work, clock };
}

test("a port that listens without any route to it ends the wait long before the timeout", async () => {
  const { work, clock } = await waiting({ ...plain, wait: [{ kind: "tcp", port: tcpPort(80) }] });
  await clock.advance(1_300);
  await expect(work).rejects.toThrow("app listens on port 80, but this job has no working route to it");
});

test("only ports that are waited for are watched", async () => {
  const wait = [{ kind: "log" as const, pattern: "x", times: 1 }];
  const { work, clock } = await waiting({ ...plain, wait, timeoutMs: 2_000 });
  await clock.advance(2_000);
  expect(await work).toMatchObject({ kind: "timed-out" });
});

test("after the wait nothing looks at its routes any more", async () => {
  const { work, clock } = await waiting(plain);
  await clock.advance(500);
  await work;
  await clock.advance(0);
  expect(clock.sleeperCount).toBe(0);
});

/** A server that answers a PING as Redis does. */
async function redisPort(): Promise<number> {
  const server = createServer((socket) => void socket.on("data", () => socket.end("+PONG\r\n")));
  open.add(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}

test.each([
  ["redis-cli ping", ["CMD-SHELL", "redis-cli ping"], /; its healthcheck asks the same, so it is not run$/],
  ["no command", undefined, /PONG|PING/],
])("what was not asked is said: %s", async (_, command, words) => {
  const port = await redisPort();
  const running = someRunningService({
    healthcheck: command && { test: command, timeoutMs: undefined },
    routes: someRoutes({ routesTo: () => [{ kind: "published", host: "127.0.0.1", port }] }),
  });
  const { tools, clock, startedAtMs } = aBringUp(plain);
  const looks = portLooks(running.routes);
  open.add(looks);
  const preset = knownService("redis:7");
  const image = { exposedPorts: [], environment: [] };
  const started = { service: plain, running, looks, image, pull: undefined, preset, startedAtMs };
  const work = awaitReadiness(started, tools);
  await expect
    .poll(
      async () => {
        await clock.advance(100);
        return Promise.race([work, "not yet"]);
      },
      { timeout: 8_000 },
    )
    .toMatchObject({ kind: "ready" });
  const readiness = await work;
  const checks = readiness.kind === "ready" ? readiness.checks : "";
  expect(checks).toMatch(words);
  expect(/asks the same/.test(checks)).toBe(command !== undefined);
});
