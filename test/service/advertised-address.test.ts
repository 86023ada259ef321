import { describe, expect, test } from "vitest";
import type { Route } from "../../src/ports/route.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { checkAdvertisedAddress, leadsThere } from "../../src/service/advertised-address.ts";
import { plainImage } from "../fakes/engine/in-memory-engine.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { someRoutes, someRunningService } from "../fakes/some-running-service.ts";
import { knownService } from "../readiness/presets/known-service.ts";
import { aService } from "../stories/a-start.ts";

const NAMES: Readonly<Record<string, string[]>> = {
  localhost: ["127.0.0.1", "::1"],
  kafka: ["172.18.0.2"],
};
const resolve = async (name: string) => NAMES[name] ?? (/^[\d.]+$/.test(name) ? [name] : []);

describe("what a broker advertises leads to it", () => {
  test.each<[string, string, boolean]>([
    ["127.0.0.1:9092", "127.0.0.1:9092", true],
    ["localhost:9092", "127.0.0.1:9092", true],
    ["kafka:9092", "172.18.0.2:9092", true],
    ["KAFKA:9092", "kafka:9092", true],
    ["localhost:9092", "127.0.0.1:32768", false],
    ["localhost:9092", "kafka:9092", false],
    ["3f2a91c4d5e6:9092", "kafka:9092", false],
  ])("%s, reached at %s: %s", async (advertised, reached, expected) => {
    const parsed = (text: string) => ({ host: text.split(":")[0] ?? "", port: Number(text.split(":")[1]) });
    expect(await leadsThere([parsed(advertised)], [parsed(reached)], resolve)).toBe(expected);
  });
});

async function check(
  declared: readonly number[],
  advertised: { host: string; port: number } | undefined,
  image = "apache/kafka",
) {
  const route: Route = { kind: "published", host: "127.0.0.1", port: 32768 };
  const log = recordingLog();
  const ports = declared.map((number) => ({
    containerPort: tcpPort(number),
    hostPort: undefined,
    hostIp: undefined,
  }));
  const work = checkAdvertisedAddress(
    {
      service: { ...aService("kafka"), ports },
      image: plainImage(),
      pull: undefined,
      preset: knownService(image),
      running: someRunningService({ routes: someRoutes({ routesTo: () => [route], resolve }) }),
      startedAtMs: 0,
      looks: {
        look: () => Promise.reject(new Error("not asked again")),
        lookAtBetter: async () => {},
        lastAnswers: ({ number }) =>
          [9092, 27017, 6379].includes(number)
            ? [
                {
                  route,
                  answer: { kind: "ready", detail: "Kafka", ...(advertised && { advertised: [advertised] }) },
                },
              ]
            : [],
        close: () => {},
      },
    },
    { log },
  );
  return { outcome: await work.catch((thrown: unknown) => thrown), lines: log.lines };
}

test("a declared port whose broker sends clients elsewhere is a failure, with the line to write", async () => {
  const { outcome } = await check([9092], { host: "localhost", port: 9092 });
  expect(outcome).toMatchObject({
    message: "kafka tells its clients to go on at localhost:9092, but this job reaches it at 127.0.0.1:32768",
    hint: "Set `KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://{kafka.address}` in its `env`.",
  });
});

test("without a declared port other services may be its clients, so it is a warning", async () => {
  const { outcome, lines } = await check([], { host: "kafka", port: 9092 });
  expect(outcome).toBeUndefined();
  expect(lines).toEqual([expect.stringMatching(/^warning: kafka tells its clients .* would fail\. Set /)]);
});

test("a client of MongoDB can be told to stay, so a set with another address is a warning", async () => {
  const { outcome, lines } = await check([27017], { host: "3f2a91c4d5e6", port: 27017 }, "mongo:8");
  expect(outcome).toBeUndefined();
  expect(lines).toEqual([
    "warning: kafka tells its clients to go on at 3f2a91c4d5e6:27017, but this job reaches it at 127.0.0.1:32768, so clients in this job would fail unless their URL has directConnection=true. Initiate its replica set with the member {kafka.address}.",
  ]);
});

test("of a broker with several listeners, only the port that is handed out counts", async () => {
  expect(await check([29092], { host: "kafka", port: 9092 })).toEqual({ outcome: undefined, lines: [] });
});

test("one of several declared ports that leads elsewhere is a failure", async () => {
  const { outcome } = await check([29092, 9092], { host: "kafka", port: 9092 });
  expect(outcome).toMatchObject({ topic: "Advertises another address" });
});

test("one of several advertised addresses that leads there is enough", async () => {
  const [ours, other] = [
    { host: "kafka", port: 9092 },
    { host: "elsewhere", port: 9092 },
  ];
  expect(await leadsThere([other, ours], [ours], resolve)).toBe(true);
  expect(await leadsThere([ours], [other, ours], resolve)).toBe(true);
  expect(await leadsThere([other], [ours], resolve)).toBe(false);
});

test("a server that advertises nothing is nothing to talk about", async () => {
  expect(await check([9092], undefined)).toEqual({ outcome: undefined, lines: [] });
});

test("the right address is nothing to talk about", async () => {
  expect(await check([9092], { host: "localhost", port: 32768 })).toEqual({ outcome: undefined, lines: [] });
});

test.each<[string, { host: string; port: number }, boolean]>([
  ["its own port behind another", { host: "", port: 6379 }, true],
  ["where this job reaches it", { host: "127.0.0.1", port: 32768 }, false],
  ["no address, and the port that this job uses", { host: "", port: 32768 }, false],
])(
  "a node of a Redis cluster that announces %s: a warning at most, because other clients work",
  async (...row) => {
    const [, advertised, isWarned] = row;
    const { outcome, lines } = await check([6379], advertised, "redis");
    expect(outcome).toBeUndefined();
    expect(lines).toEqual(
      isWarned
        ? [
            expect.stringMatching(
              /^warning: kafka tells its clients to go on at 127\.0\.0\.1:6379, .* unless they know/,
            ),
          ]
        : [],
    );
  },
);
