import { page, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { httpLook } from "./http-look.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";
const WEB = "nginx httpd caddy traefik".split(" ");

/** Search engines and stores of vectors. */
const search: readonly Preset[] = [
  {
    title: "Elasticsearch",
    images: ["elasticsearch"],
    port: 9200,
    looks: [
      httpLook("/_cluster/health", {
        statuses: [200],
        body: '"status" ?: ?"(yellow|green)"',
        orStatuses: [401],
        tls: "maybe",
      }),
    ],
    url: URL,
    timeoutMs: 240_000,
    dataDirectories: ["/usr/share/elasticsearch/data"],
    trap: "From version 8 on it speaks TLS and wants a password, unless `xpack.security.enabled=false`.",
    sameChecks: [page(/^\/(_cluster\/health(\?wait_for_status=yellow.*)?)?$/)],
    mistakes: [
      {
        says: /max virtual memory areas vm\.max_map_count/,
        hint: "Set discovery.type to single-node in its `env`.",
      },
      {
        says: /bootstrap check failure|bootstrap checks failed/,
        hint: "Set discovery.type to single-node in its `env`.",
      },
      {
        says: /Native memory allocation|OutOfMemoryError/,
        hint: "Set ES_JAVA_OPTS to -Xms512m -Xmx512m in its `env`.",
      },
    ],
  },
  {
    title: "OpenSearch",
    images: ["opensearch"],
    port: 9200,
    looks: [
      httpLook("/_cluster/health", {
        statuses: [200],
        body: '"status" ?: ?"(yellow|green)"',
        orStatuses: [401],
        tls: "maybe",
      }),
    ],
    url: URL,
    timeoutMs: 240_000,
    dataDirectories: ["/usr/share/opensearch/data"],
    trap: "The port accepts before the cluster is yellow.",
    sameChecks: [page(/^\/(_cluster\/health(\?wait_for_status=yellow.*)?)?$/)],
    mistakes: [
      {
        says: /OPENSEARCH_INITIAL_ADMIN_PASSWORD/,
        hint: "Set OPENSEARCH_INITIAL_ADMIN_PASSWORD, or DISABLE_SECURITY_PLUGIN=true, in its `env`.",
      },
      { says: /bootstrap checks? fail/, hint: "Set discovery.type to single-node in its `env`." },
    ],
  },
  {
    title: "Solr",
    images: ["solr"],
    port: 8983,
    looks: [httpLook("/solr/admin/info/system")],
    url: `${URL}/solr`,
  },
  {
    title: "Meilisearch",
    images: ["meilisearch"],
    port: 7700,
    looks: [httpLook("/health", { statuses: [200] })],
    url: URL,
    dataDirectories: ["/meili_data"],
  },
  {
    title: "Typesense",
    images: ["typesense/typesense"],
    port: 8108,
    looks: [httpLook("/health", { statuses: [200], body: '"ok" ?: ?true' })],
    url: URL,
    trap: "It answers 503 until it has elected itself.",
  },
  {
    title: "Qdrant",
    images: ["qdrant"],
    port: 6333,
    looks: [httpLook("/readyz", { statuses: [200, 401, 403, 404] })],
    url: URL,
    dataDirectories: ["/qdrant/storage"],
  },
  {
    title: "Weaviate",
    images: ["weaviate"],
    port: 8080,
    looks: [httpLook("/v1/.well-known/ready", { statuses: [200] })],
    url: URL,
    dataDirectories: ["/var/lib/weaviate"],
  },
  {
    title: "Chroma",
    images: ["chromadb/chroma", "chroma-core/chroma"],
    port: 8000,
    looks: [httpLook("/api/v2/heartbeat")],
    url: URL,
  },
];

/** Databases that are asked over HTTP. */
const databases: readonly Preset[] = [
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
    mistakes: [{ says: /Admin Party/, hint: "Set COUCHDB_USER and COUCHDB_PASSWORD in its `env`." }],
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

/** Keepers of configuration and secrets, and brokers that are asked over HTTP. */
const coordination: readonly Preset[] = [
  {
    title: "etcd",
    images: ["etcd"],
    port: 2379,
    looks: [httpLook("/health", { statuses: [200], body: '"health" ?: ?"?true', tls: "maybe" })],
    url: URL,
    trap: "It accepts connections before its election, and listens on loopback only without `ETCD_LISTEN_CLIENT_URLS`.",
    sameChecks: [
      page(/^\/(health|version)$/),
      program("etcdctl", /^endpoint (health|status)$/, { options: { "--endpoints": "address" } }),
    ],
  },
  {
    title: "Consul",
    images: ["consul"],
    port: 8500,
    looks: [httpLook("/v1/status/leader", { statuses: [200], body: '".+"', orStatuses: [403] })],
    url: URL,
    dataDirectories: ["/consul/data"],
    trap: 'Before its election it answers 200 with `""`.',
    sameChecks: [page(/^\/v1\/status\/leader$/)],
  },
  {
    title: "Vault, OpenBao",
    images: ["vault", "openbao"],
    port: 8200,
    // It has no keys yet, or is sealed: a later step initialises or unseals it.
    looks: [httpLook("/v1/sys/health", { statuses: [200, 429, 472, 473, 501, 503], tls: "maybe" })],
    url: URL,
    dataDirectories: ["/vault/file"],
  },
  {
    title: "Pulsar",
    images: ["apachepulsar/pulsar", "apachepulsar/pulsar-all"],
    port: 6650,
    looks: [httpLook("/admin/v2/namespaces/public/default", { port: 8080, statuses: [200, 401] })],
    url: "pulsar://{host}:{port}",
    timeoutMs: 240_000,
    dataDirectories: ["/pulsar/data"],
    adapt: ({ command }) => (/\bstandalone\b/.test(command.join(" ")) ? {} : undefined),
  },
  {
    title: "Schema Registry",
    images: ["cp-schema-registry"],
    port: 8081,
    looks: [httpLook("/subjects", { statuses: [200, 401] })],
    url: URL,
  },
];

/** Stand-ins for clouds and for other teams' services. */
const emulators: readonly Preset[] = [
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
      { says: /^USAGE:/, hint: "Without a command it only prints its help: set `command: server /data`." },
      {
        says: /MINIO_ROOT_(USER|PASSWORD) length/,
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

/** Browsers, logins, pages and what watches them. */
const applications: readonly Preset[] = [
  {
    title: "Keycloak",
    images: ["keycloak"],
    port: 8080,
    looks: [httpLook("/realms/master")],
    url: URL,
    timeoutMs: 300_000,
    dataDirectories: ["/opt/keycloak/data"],
    trap: "`start-dev` takes 30 seconds, and more than two minutes on a busy machine.",
    sameChecks: [page(/^\/(realms\/master)?$/)],
    adapt: ({ environment, command }) => {
      const onCommandLine = portFrom(optionValue(command, ["--http-port"]));
      return { port: onCommandLine ?? portFrom(environmentValue(environment, "KC_HTTP_PORT")) ?? 8080 };
    },
  },
  {
    title: "Selenium",
    images: ["chrome", "firefox", "edge", "chromium", "all-browsers"].map(
      (browser) => `standalone-${browser}`,
    ),
    port: 4444,
    looks: [httpLook("/status", { statuses: [200], body: '"ready" ?: ?true', orStatuses: [401, 404] })],
    url: URL,
  },
  {
    title: "Grafana",
    images: ["grafana", "grafana-oss", "grafana-enterprise"],
    port: 3000,
    looks: [httpLook("/api/health", { statuses: [200, 404] })],
    url: URL,
  },
  {
    title: "Prometheus",
    images: ["prom/prometheus"],
    port: 9090,
    looks: [httpLook("/-/ready", { statuses: [200, 404] })],
    url: URL,
  },
  {
    title: "Zipkin",
    images: ["openzipkin/zipkin"],
    port: 9411,
    looks: [httpLook("/health", { statuses: [200, 404] })],
    url: URL,
  },
  { title: "Ollama", images: ["ollama"], port: 11434, looks: [httpLook("/")], url: URL },
  {
    title: "nginx, httpd, Caddy, Traefik",
    images: WEB,
    port: 80,
    // Its own pages may well be errors: what stands behind it may be what the job starts.
    looks: [httpLook("/", { statuses: "any" })],
  },
];

export const httpPresets: readonly Preset[] = [
  ...search,
  ...databases,
  ...coordination,
  ...emulators,
  ...applications,
];
