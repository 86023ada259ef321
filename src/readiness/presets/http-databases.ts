import { page, program } from "../same-check/known-check.ts";
import { httpLook } from "./http-look.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";

/** Databases that are asked over HTTP. */
export const httpDatabasePresets: readonly Preset[] = [
  {
    title: "ClickHouse",
    images: ["clickhouse-server", "clickhouse/clickhouse"],
    port: 8123,
    looks: [httpLook("/ping", { statuses: [200], body: "^Ok" })],
    url: URL,
    trap: "While it initialises, a temporary server listens on 127.0.0.1 in the container.",
    sameChecks: [page(/^\/(ping)?$/)],
  },
  {
    title: "CouchDB",
    images: ["couchdb"],
    port: 5984,
    looks: [httpLook("/_up")],
    url: URL,
    trap: "epmd on port 4369 opens first.",
    sameChecks: [page(/^\/(_up)?$/)],
    mistakes: [
      {
        says: /Admin Party/,
        topic: "Setting missing",
        hint: "Set COUCHDB_USER and COUCHDB_PASSWORD in its `env`.",
      },
    ],
  },
  {
    title: "CockroachDB",
    images: ["cockroach"],
    port: 26257,
    looks: [httpLook("/health?ready=1", { port: 8080, statuses: [200], tls: "maybe" })],
    dataDirectories: ["/cockroach/cockroach-data"],
    trap: "`/health` without `ready=1` answers before it serves.",
    adapt: ({ command }) =>
      command.includes("--insecure")
        ? { url: "postgres://root@{host}:{port}/defaultdb?sslmode=disable" }
        : {},
  },
  { title: "ArangoDB", images: ["arangodb"], port: 8529, looks: [httpLook("/_api/version")], url: URL },
  {
    title: "InfluxDB",
    images: ["influxdb"],
    port: 8086,
    looks: [httpLook("/ping")],
    url: URL,
    sameChecks: [page(/^\/(ping|health)$/), program("influx", /^ping$/)],
    adapt: ({ tag = "" }) => (tag.startsWith("3") ? { port: 8181 } : {}),
  },
  { title: "QuestDB", images: ["questdb"], port: 9000, looks: [httpLook("/")], url: URL },
  {
    title: "CrateDB",
    images: ["crate"],
    port: 4200,
    looks: [httpLook("/", { statuses: [200, 401] })],
    url: URL,
  },
  {
    title: "Trino",
    images: ["trino"],
    port: 8080,
    looks: [httpLook("/v1/info", { statuses: [200], body: '"starting" ?: ?false', orStatuses: [401] })],
    url: URL,
    timeoutMs: 180_000,
  },
  { title: "SurrealDB", images: ["surrealdb"], port: 8000, looks: [httpLook("/health")], url: URL },
  {
    title: "DynamoDB local",
    images: ["dynamodb-local", "aws-dynamodb-local"],
    port: 8000,
    looks: [httpLook("/")],
    url: URL,
  },
];
