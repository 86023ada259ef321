import { expect, test } from "vitest";
import { handedOutLines } from "../../src/report/handed-out.ts";
import type { ReachableService } from "../../src/report/reachable-service.ts";
import { tcpPort } from "../../src/request/container-port.ts";

const redis: ReachableService = {
  name: "redis",
  image: "redis:7",
  id: "c1",
  network: "n",
  ip: "172.18.0.2",
  startedAt: "",
  hasDoneItsWork: false,
  ports: [
    { containerPort: tcpPort(6379), host: "127.0.0.1", port: 32768, route: "published", isProven: true },
  ],
  url: "redis://127.0.0.1:32768",
  readyAfterMs: 10,
  decidedBy: "port 6379: Redis answers PING",
  digest: undefined,
};

test("the log ends with everything that later steps can write", () => {
  expect(
    handedOutLines(
      [redis, { ...redis, name: "app", url: undefined }, { ...redis, name: "migrate", hasDoneItsWork: true }],
      ["REDIS_URL"],
      "services",
    ),
  ).toEqual([
    "Later steps can use ${{ steps.services.outputs.<name> }}:",
    "redis: 127.0.0.1:32768  redis-id, redis-host, redis-address, redis-port, redis-url, redis-port-6379",
    "app: 127.0.0.1:32768  app-id, app-host, app-address, app-port, app-port-6379 (no app-url: give it a `url`)",
    "migrate: has finished",
    "and the environment variables REDIS_URL",
  ]);
});

test.each([undefined, "__run", "__org_sibling-services"])(
  "a step without an id is told to have one: %s",
  (step) => {
    expect(handedOutLines([redis], [], step)[0]).toBe(
      "Later steps can use outputs by name, once this step has an `id`:",
    );
  },
);
