import { expect, test } from "vitest";
import { handedOutLines } from "../../src/report/handed-out.ts";
import { outputsOf, STEP_OUTPUTS } from "../../src/report/outputs.ts";
import { reachableRedis } from "../fakes/some-reachable-service.ts";

const redis = { ...reachableRedis, url: "redis://127.0.0.1:32768" };

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
    "and of the step: services, network, job-host, vantage",
    "and the environment variable REDIS_URL",
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

test("several variables are named in one line", () => {
  expect(handedOutLines([redis], ["REDIS_URL", "REDIS_PORT"], "services").at(-1)).toBe(
    "and the environment variables REDIS_URL, REDIS_PORT",
  );
});

test("each name of the step's own outputs is one that it has", () => {
  const outputs = Object.keys(outputsOf([], { network: "n", vantage: "v", host: "h" }));
  expect(outputs.toSorted()).toEqual([...STEP_OUTPUTS].sort());
});
