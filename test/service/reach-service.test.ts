import { expect, test } from "vitest";
import type { RunningService } from "../../src/ports/running-service.ts";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { bringUp } from "../../src/service/bring-up.ts";
import { listenersOn, someRoutes } from "../fakes/some-running-service.ts";
import { aService } from "../stories/a-start.ts";
import { aBringUp } from "./a-bring-up.ts";

const plain: ServiceRequest = { ...aService("app"), healthcheck: undefined };

async function bringing(service: ServiceRequest, running: Partial<RunningService>, ms: number) {
  const step = aBringUp(service, { running });
  const work = bringUp(service, step.tools);
  work.catch(() => undefined);
  await step.clock.advance(ms);
  return { ...step, work };
}

test("the log says after how long it was ready", async () => {
  const { log, work } = await bringing(plain, {}, 500);
  expect(await work).toMatchObject({ readyAfterMs: 500, hasDoneItsWork: false });
  expect(log.lines).toContain("info: app: ready after 0.5 s (still running after 500 ms)");
});

test("a timeout looks into the container for where it listens, and says how long it was waited for", async () => {
  const service: ServiceRequest = {
    ...plain,
    timeoutMs: 300,
    wait: [{ kind: "tcp", port: tcpPort(80) }],
  };
  const { work } = await bringing(service, { listeners: async () => listenersOn([8080]) }, 2_000);
  const failure = await work.catch((error: unknown) => error);
  if (!(failure instanceof ServiceFailure)) throw new Error("it did not fail", { cause: failure });
  expect(failure.message).toContain("it listens on 8080, not on 80");
  expect(failure.waited).toMatchObject({ forMs: undefined, timeout: "0.3 s" });
});

test("a container that has ended is not asked where it listens", async () => {
  let looks = 0;
  const listeners = async () => {
    looks += 1;
    return [];
  };
  const ended = { ended: async () => 1, state: async () => undefined, listeners };
  const { work } = await bringing({ ...plain, wait: [{ kind: "log", pattern: "x", times: 1 }] }, ended, 100);
  await expect(work).rejects.toThrow(/removed by something else/);
  expect(looks).toBe(0);
});

test.each<[ServiceRequest["wait"], boolean]>([
  [[{ kind: "none" }], true],
  [[{ kind: "none" }, { kind: "log", pattern: "x", times: 1 }], true],
  [undefined, false],
])("with wait %j its addresses are called unproven: %s", async (wait, isWarned) => {
  async function* followLog() {
    yield Buffer.from("x\n");
  }
  const routes = someRoutes({ routesTo: () => [] });
  const { log, work } = await bringing({ ...plain, wait }, { followLog, routes }, 500);
  await work;
  const warning = "warning: app was not waited for (`wait: none`), so its addresses are unproven";
  expect(log.lines.includes(warning)).toBe(isWarned);
});

test.each(["warn", "ignore"] as const)(
  "one that may be not ready is handed out by its first route (%s)",
  async (ifNotReady) => {
    const ports = [{ containerPort: tcpPort(80), hostPort: undefined, hostIp: undefined }];
    const service: ServiceRequest = { ...plain, ports, timeoutMs: 200, ifNotReady };
    const routes = someRoutes({
      routesTo: ({ number }) => [
        { kind: "alias", host: "app", port: number },
        { kind: "container-ip", host: "172.18.0.2", port: number },
      ],
      resolve: async () => [],
    });
    const { work } = await bringing(service, { routes }, 2_000);
    expect(await work).toMatchObject({
      hasDoneItsWork: false,
      ports: [{ host: "app", port: 80, isProven: false }],
    });
  },
);
