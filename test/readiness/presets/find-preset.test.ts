import { describe, expect, test } from "vitest";
import { allPresets } from "../../../scripts/all-presets.ts";
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
    ["localhost:5432/app", undefined],
    ["sha256:0123", undefined],
    ["", undefined],
    ["mysql:9", "mysql"],
    ["cimg/mysql:8.0", "mysql"],
    ["percona/percona-server:8.0", "mysql"],
    ["mysql/mysql-router", undefined],
    ["quay.io/mariadb-foundation/mariadb-devel", "mysql"],
    ["linuxserver/mariadb", "mysql"],
    ["mcr.microsoft.com/mssql/server:2022-latest", "1433"],
    ["registry.example/mirror/mcr.microsoft.com/mssql/server", "1433"],
    ["acme/server", undefined],
    ["mssql/tools", undefined],
    ["registry:2", "5000"],
    ["public.ecr.aws/docker/library/registry:3", "5000"],
    ["acme/registry", undefined],
    ["docker.dragonflydb.io/dragonflydb/dragonfly", "redis"],
    ["dragonflyoss/dragonfly", undefined],
    ["gcr.io/etcd-development/etcd:v3.6.0", "http"],
    ["bitnami/etcd", undefined],
    ["bitnami/openldap:2.6", "ldap"],
    ["osixia/openldap", "ldap"],
    ["acme/openldap", undefined],
    ["confluentinc/cp-kafka:7.9.0", "9092"],
    ["apache/kafka:4.1.0", "9092"],
    ["acme/kafka", undefined],
    ["bitnami/kafka", undefined],
    ["docker.elastic.co/elasticsearch/elasticsearch:9.1.0", "http"],
    ["selenium/standalone-chrome", "http"],
    ["selenium/hub", undefined],
  ])("%j is %s", async (image, expected) => {
    const known = await findPreset(image, bare);
    expect(known && (known.url?.split(":")[0] ?? String(known.containerPort.number))).toBe(expected);
  });

  test("each name belongs to one preset, and is a name that images can have", async () => {
    const names = allPresets.flatMap(({ images }) => images);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const found = await Promise.all(
      allPresets.flatMap(({ title, images }) =>
        images.map(async (name) => {
          const known = await findPreset(`registry.example/${name}:1`, bare);
          return known?.title === title ? [] : [name];
        }),
      ),
    );
    // Pulsar is known only by its command.
    expect(found.flat()).toEqual(["apachepulsar/pulsar", "apachepulsar/pulsar-all"]);
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
    ["mysql by -P", "mysql", [], ["mysqld", "-P", "3307"], 3307],
    ["mysql by --port", "mysql", ["MYSQL_TCP_PORT=1"], ["--port=3308"], 3308],
    ["mysql by its variable", "mysql", ["MYSQL_TCP_PORT=3309"], [], 3309],
    ["rabbitmq, not epmd", "rabbitmq", [], [], 5672],
    ["artemis, not MQTT", "apache/activemq-artemis", [], [], 61616],
    ["cockroach, not its page", "cockroachdb/cockroach", [], [], 26257],
    ["influxdb 2", "influxdb:2.7", [], [], 8086],
    ["influxdb 3", "influxdb:3-core", [], [], 8181],
    [
      "kafka by what it advertises",
      "cp-kafka",
      ["KAFKA_ADVERTISED_LISTENERS=PLAINTEXT://localhost:29092"],
      [],
      29092,
    ],
    [
      "kafka with several listeners",
      "cp-kafka",
      ["KAFKA_ADVERTISED_LISTENERS=A://kafka:1,B://localhost:2"],
      [],
      9092,
    ],
    ["one of azurite's three", "azurite", [], ["azurite-queue"], 10001],
    ["a mongo that requires TLS is not asked", "mongo", [], ["--tlsMode", "requireTLS"], undefined],
    [
      "a kafka that speaks only TLS is not asked",
      "cp-kafka",
      ["KAFKA_ADVERTISED_LISTENERS=SSL://kafka:9093"],
      [],
      undefined,
    ],
    ["a memcached that speaks only SASL is not asked", "memcached", [], ["-S"], undefined],
  ])("%s", async (_, image, environment, command, expected) => {
    expect((await findPreset(image, { environment, command }))?.containerPort.number).toBe(expected);
  });
});

test.each([["postgres"], ["redis"]])("%s starts within the general timeout", async (image) => {
  expect(await findPreset(image, bare)).toMatchObject({ timeoutMs: undefined });
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
  const preset = await findPreset("postgres", { environment, command: [] });
  const [look] = preset?.looks ?? [];
  if (look?.kind !== "port") return expect.fail("a postgres is asked over its port");
  await look.probe().ask(address, { timeoutMs: 5_000, signal: new AbortController().signal });
  expect((await heard).toString("utf8", 8).split("\0").slice(0, 4).join(" ")).toBe(expected);
});
