import { page } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { httpLook } from "./http-look.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";

/** Stand-ins for clouds and for other teams' services. */
export const emulatorPresets: readonly Preset[] = [
  {
    title: "LocalStack",
    images: ["localstack", "localstack-pro"],
    port: 4566,
    // Versions before 1.0 have no such page, and no scripts to wait for.
    looks: [
      httpLook("/_localstack/init/ready", {
        statuses: [200],
        body: '"completed" ?: ?true',
        orStatuses: [404],
      }),
    ],
    url: URL,
    timeoutMs: 180_000,
    trap: "Its scripts in `ready.d` run after `/_localstack/health` has answered.",
    sameChecks: [page(/^\/(_localstack\/(health|init|init\/ready)|health)?$/)],
    mistakes: [
      {
        says: /LOCALSTACK_AUTH_TOKEN|License activation failed/i,
        topic: "Licence not accepted",
        hint: "This version needs a licence: set LOCALSTACK_AUTH_TOKEN in its `env`, or use localstack/localstack:4.14.0.",
      },
    ],
    adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "EDGE_PORT")) ?? 4566 }),
  },
  {
    title: "Moto",
    images: ["motoserver/moto"],
    port: 5000,
    looks: [httpLook("/moto-api/")],
    url: URL,
    adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "MOTO_PORT")) ?? 5000 }),
  },
  {
    title: "ElasticMQ",
    images: ["elasticmq", "elasticmq-native"],
    port: 9324,
    looks: [httpLook("/health")],
    url: URL,
    trap: "The port accepts about a second before the first answer.",
    sameChecks: [page(/^\/health$/)],
  },
  {
    title: "Azurite",
    images: ["azurite"],
    port: 10000,
    looks: [httpLook("/"), httpLook("/", { port: 10001 }), httpLook("/", { port: 10002 })],
    url: URL,
    trap: "Its three ports open one after the other.",
    adapt: ({ command }) => {
      const only = { "azurite-blob": 10000, "azurite-queue": 10001, "azurite-table": 10002 };
      const [, port] =
        Object.entries(only).find(([program]) => command.some((word) => word.endsWith(program))) ?? [];
      return port === undefined ? {} : { port, looks: [httpLook("/")] };
    },
  },
  {
    title: "fake-gcs-server",
    images: ["fake-gcs-server"],
    port: 4443,
    looks: [httpLook("/_internal/healthcheck", { tls: "maybe" })],
  },
  {
    title: "MinIO",
    sameChecks: [page(/^\/minio\/health\/(live|ready)$/)],
    mistakes: [
      {
        says: /^USAGE:/,
        topic: "Setting missing",
        hint: "Without a command it only prints its help: set `command: server /data`.",
      },
      {
        says: /MINIO_ROOT_(USER|PASSWORD) length/,
        topic: "Setting missing",
        hint: "Set MINIO_ROOT_PASSWORD in its `env` to eight characters or more.",
      },
    ],
    images: ["minio"],
    port: 9000,
    looks: [httpLook("/minio/health/live", { statuses: [200], tls: "maybe" })],
    url: URL,
  },
  {
    title: "WireMock",
    images: ["wiremock"],
    port: 8080,
    looks: [httpLook("/__admin/health")],
    url: URL,
    trap: "The port accepts about a second before the first answer.",
    sameChecks: [page(/^\/__admin\/(health)?$/)],
    adapt: ({ command }) => ({ port: portFrom(optionValue(command, ["--port"])) ?? 8080 }),
  },
  {
    title: "MockServer",
    images: ["mockserver"],
    port: 1080,
    looks: [httpLook("/")],
    url: URL,
    trap: "The port accepts one or two seconds before the first answer.",
    adapt: ({ environment }) => ({
      port: portFrom(environmentValue(environment, "MOCKSERVER_SERVER_PORT")) ?? 1080,
    }),
  },
  { title: "Toxiproxy", images: ["toxiproxy"], port: 8474, looks: [httpLook("/version")], url: URL },
  {
    title: "Registry",
    images: ["library/registry", "distribution/distribution", "libpod/registry"],
    port: 5000,
    looks: [httpLook("/v2/", { tls: "maybe" })],
  },
];
