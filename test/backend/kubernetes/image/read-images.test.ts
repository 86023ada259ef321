import { expect, test } from "vitest";
import { readImages } from "../../../../src/backend/kubernetes/image/read-images.ts";
import type { OpenRepository } from "../../../../src/backend/kubernetes/image/repository.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { aService } from "../../../stories/a-start.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;
const hub: OpenRepository = ({ registry, repository }) => ({
  manifest: async () => {
    if (registry !== "docker.io") throw new Error(`getaddrinfo ENOTFOUND ${registry}`);
    return { config: { digest: DIGEST } };
  },
  config: async () => ({ config: { User: repository } }),
});
const silent: OpenRepository = () => ({
  manifest: () => new Promise(() => {}),
  config: () => new Promise(() => {}),
});

function reading(images: readonly string[], open: OpenRepository) {
  const services = images.map((image, at) => ({ ...aService(`service-${at}`), image }));
  const log = recordingLog();
  const clock = new FakeClock();
  const login = async () => undefined;
  const signal = new AbortController().signal;
  const imageOf = readImages(services, { open, login, architecture: "amd64", clock, log, signal });
  return { all: Promise.all(services.map(imageOf)), log, clock };
}

test("what can be read is known, and the rest is said in one line for each reason", async () => {
  const { all, log } = reading(["redis:7", "ghcr.io/a/b:1", "ghcr.io/a/c:1"], hub);
  expect((await all).map((config) => config?.user)).toEqual(["library/redis", undefined, undefined]);
  expect(log.lines.filter((line) => line.includes("not known"))).toEqual([
    "info: The ports and the healthcheck of ghcr.io/a/b:1, ghcr.io/a/c:1 are not known, because getaddrinfo ENOTFOUND ghcr.io; `ports`, `wait` and what is known of common images decide instead.",
  ]);
});

test("a registry that does not answer is waited for two seconds, for all services together", async () => {
  const { all, log, clock } = reading(["redis:7", "postgres:15"], silent);
  await clock.advance(1_999);
  let isOver = false;
  void all.then(() => {
    isOver = true;
  });
  await clock.advance(0);
  expect(isOver).toBe(false);
  await clock.advance(1);
  expect(await all).toEqual([undefined, undefined]);
  expect(log.lines.join("\n")).toContain("because docker.io did not answer within 2 s");
});

test("a name that is no image's is asked for nowhere, and said", async () => {
  const { all, log } = reading(["A B"], () => expect.fail("it was asked"));
  expect(await all).toEqual([undefined]);
  expect(log.lines.join()).toContain("A B are not known, because this is not the name of an image");
});

test("the reference is the digest, or the tag, and the platform the service's own", async () => {
  const asked: string[] = [];
  const noting: OpenRepository = ({ registry }) => ({
    manifest: async (reference) => {
      asked.push(`${registry} ${reference}`);
      const entries = ["arm64", "amd64"].map((architecture, at) => ({
        digest: `sha256:${String(at).repeat(64)}`,
        platform: { os: "linux", architecture },
      }));
      return reference.startsWith("sha256:1") || reference.startsWith("sha256:0")
        ? { config: { digest: reference } }
        : { manifests: entries };
    },
    config: async (digest) => ({ config: { User: digest.slice(7, 9) } }),
  });
  const services = [
    { ...aService("a"), image: `redis@${DIGEST}` },
    { ...aService("b"), image: "redis", platform: "linux/arm64/v8" },
  ];
  const log = recordingLog();
  const tools = { open: noting, architecture: "amd64", clock: new FakeClock(), log };
  const { signal } = new AbortController();
  const imageOf = readImages(services, { ...tools, login: async () => undefined, signal });
  expect((await Promise.all(services.map(imageOf))).map((config) => config?.user)).toEqual(["11", "00"]);
  expect(asked).toEqual(expect.arrayContaining([`docker.io ${DIGEST}`, "docker.io latest"]));
  expect(log.lines).toContain("debug: redis: exposes no port, has no healthcheck, volumes none, user 00");
});

test("what an image says is in the log, in detail", async () => {
  const config = {
    ...{ ExposedPorts: { "6379/tcp": {} }, Volumes: { "/data": {} }, User: "" },
    Healthcheck: { Test: ["CMD", "x"] },
  };
  const open: OpenRepository = () => ({
    manifest: async () => ({ config: { digest: DIGEST } }),
    config: async () => ({ config }),
  });
  const { all, log } = reading(["redis:7"], open);
  await all;
  expect(log.lines).toEqual([
    "debug: redis:7: exposes 6379/tcp, has a healthcheck, volumes /data, user root",
  ]);
});

test("an image that several services have is asked for once", async () => {
  let asked = 0;
  const { all } = reading(["redis:7", "redis:7"], (place, login) => {
    asked += 1;
    return hub(place, login);
  });
  expect(await all).toHaveLength(2);
  expect(asked).toBe(1);
});
