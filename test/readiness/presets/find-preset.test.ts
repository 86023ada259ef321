import { describe, expect, test } from "vitest";
import { findPreset } from "../../../src/readiness/presets/find-preset.ts";
import { smallServer } from "../probes/small-server.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;
const bare = { environment: [], command: [] };

describe("which images are known", () => {
  test.each([
    ["postgres", "postgres"],
    ["postgres:15", "postgres"],
    [`postgres:15@${DIGEST}`, "postgres"],
    ["docker.io/library/postgres:15-alpine", "postgres"],
    ["public.ecr.aws/docker/library/postgres", "postgres"],
    ["localhost:5000/postgres", "postgres"],
    [`registry.example:5000/cache/library/postgres@${DIGEST}`, "postgres"],
    ["ghcr.io/acme/postgres:v3", "postgres"],
    ["postgis/postgis:16-3.4", "postgres"],
    ["pgvector/pgvector:pg17", "postgres"],
    ["timescale/timescaledb:latest-pg16", "postgres"],
    ["redis:7", "redis"],
    ["mirror.gcr.io/library/redis:7-alpine", "redis"],
    ["valkey/valkey:8", "redis"],
    ["redis/redis-stack-server:latest", "redis"],
    ["redis/redis-stack:latest", "redis"],
    ["prometheuscommunity/postgres-exporter", undefined],
    ["bitnami/postgresql", undefined],
    ["bitnami/redis:7", undefined],
    ["docker.io/bitnamilegacy/valkey", undefined],
    ["postgres.example/app", undefined],
    ["acme/postgres/web", undefined],
    ["mysql:9", undefined],
    ["localhost:5432/app", undefined],
    ["sha256:0123", undefined],
    ["", undefined],
  ])("%j is %s", (image, expected) => {
    expect(findPreset(image, bare)?.url.split(":")[0]).toBe(expected);
  });
});

describe("the url of a postgres", () => {
  test.each<[string, string[], string]>([
    ["the image's defaults", [], "postgres://postgres@{host}:{port}/postgres"],
    ["a password", ["POSTGRES_PASSWORD=secret"], "postgres://postgres:secret@{host}:{port}/postgres"],
    [
      "user, password and database",
      ["POSTGRES_USER=app", "POSTGRES_PASSWORD=pw", "POSTGRES_DB=shop"],
      "postgres://app:pw@{host}:{port}/shop",
    ],
    [
      "a user alone, after whom the database is called",
      ["POSTGRES_USER=app"],
      "postgres://app@{host}:{port}/app",
    ],
    [
      "empty variables count as unset",
      ["POSTGRES_USER=", "POSTGRES_DB="],
      "postgres://postgres@{host}:{port}/postgres",
    ],
    ["of two the later", ["POSTGRES_USER=image", "POSTGRES_USER=mine"], "postgres://mine@{host}:{port}/mine"],
    ["a removed one", ["POSTGRES_USER=image", "POSTGRES_USER"], "postgres://postgres@{host}:{port}/postgres"],
    [
      "characters that mean something in a url",
      ["POSTGRES_USER=a@b", "POSTGRES_PASSWORD=p:/?#[]@{host} %ä=", "POSTGRES_DB=my/db"],
      "postgres://a%40b:p%3A%2F%3F%23%5B%5D%40%7Bhost%7D%20%25%C3%A4%3D@{host}:{port}/my%2Fdb",
    ],
    ["a user that stands in a file", ["POSTGRES_USER_FILE=/run/user"], "postgres://{host}:{port}"],
    [
      "a user that stands in a file, and a database that does not",
      ["POSTGRES_USER_FILE=/run/user", "POSTGRES_DB=shop"],
      "postgres://{host}:{port}/shop",
    ],
    [
      "a user that stands in both",
      ["POSTGRES_USER_FILE=/run/user", "POSTGRES_USER=app"],
      "postgres://app@{host}:{port}/app",
    ],
    ["a database that stands in a file", ["POSTGRES_DB_FILE=/run/db"], "postgres://postgres@{host}:{port}"],
    [
      "a password that stands in a file",
      ["POSTGRES_PASSWORD_FILE=/run/password"],
      "postgres://postgres@{host}:{port}/postgres",
    ],
  ])("%s", (_, environment, expected) => {
    expect(findPreset("postgres", { environment, command: [] })?.url).toBe(expected);
  });
});

describe("the url of a redis", () => {
  test.each<[string, string[], string[], string]>([
    ["no password", [], [], "redis://{host}:{port}"],
    [
      "a password in the command",
      ["redis-server", "--requirepass", "p@ss"],
      [],
      "redis://:p%40ss@{host}:{port}",
    ],
    ["written in one word", ["--requirepass=pw"], [], "redis://:pw@{host}:{port}"],
    ["an empty one is none", ["--requirepass", ""], [], "redis://{host}:{port}"],
    ["the option without its value", ["--requirepass"], [], "redis://{host}:{port}"],
    ["redis-stack's variable", [], ["REDIS_ARGS=--save 60 1  --requirepass pw"], "redis://:pw@{host}:{port}"],
    ["valkey's variable", [], ["VALKEY_EXTRA_FLAGS=--requirepass pw"], "redis://:pw@{host}:{port}"],
  ])("%s", (_, command, environment, expected) => {
    expect(findPreset("redis", { environment, command })?.url).toBe(expected);
  });
});

describe("the port that is asked", () => {
  test.each<[string, string, string[], string[], number | undefined]>([
    ["postgres by default", "postgres", [], [], 5432],
    ["postgres by PGPORT", "postgres", ["PGPORT=5433"], [], 5433],
    ["postgres by -p", "postgres", ["PGPORT=5433"], ["postgres", "-p", "5434"], 5434],
    ["postgres by --port", "postgres", [], ["--port=5435"], 5435],
    ["postgres by -c", "postgres", [], ["postgres", "-c", "port=5436"], 5436],
    ["postgres by the last -c", "postgres", [], ["-c", "port=1", "-c", "port=2"], 2],
    ["postgres by -p rather than -c", "postgres", [], ["-c", "port=1", "-p", "2"], 2],
    ["postgres by -c rather than PGPORT", "postgres", ["PGPORT=3"], ["-c", "port=1"], 1],
    ["nonsense is left to the server", "postgres", ["PGPORT=many"], ["-p", "99999"], 5432],
    ["redis by default", "redis", [], [], 6379],
    ["redis by --port", "redis", [], ["redis-server", "--port", "6380"], 6380],
    [
      "a redis that speaks only TLS is not asked",
      "redis",
      [],
      ["--port", "0", "--tls-port", "6379"],
      undefined,
    ],
  ])("%s", (_, image, environment, command, expected) => {
    expect(findPreset(image, { environment, command })?.containerPort.number).toBe(expected);
  });
});

test.each([["postgres"], ["redis"]])("%s starts within the general timeout", (image) => {
  expect(findPreset(image, bare)).toMatchObject({ timeoutMs: undefined });
});

test.each<[string[], string]>([
  [[], "user postgres database postgres"],
  [["POSTGRES_USER=app"], "user app database app"],
  [["POSTGRES_USER=app", "POSTGRES_DB=shop"], "user app database shop"],
  [["POSTGRES_USER_FILE=/run/user"], "user postgres database postgres"],
  [["POSTGRES_USER_FILE=/run/user", "POSTGRES_DB=shop"], "user postgres database shop"],
])("a postgres with %j is asked by %s", async (environment, expected) => {
  const { promise: heard, resolve } = Promise.withResolvers<Buffer>();
  const address = await smallServer((socket) =>
    socket.once("data", (chunk) => {
      resolve(chunk);
      socket.end();
    }),
  );
  const preset = findPreset("postgres", { environment, command: [] });
  await preset?.probe.ask(address, { timeoutMs: 5_000, signal: new AbortController().signal });
  expect((await heard).toString("utf8", 8).split("\0").slice(0, 4).join(" ")).toBe(expected);
});
