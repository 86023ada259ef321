import type { Preset } from "./preset.ts";

/** Presets that are loaded together. */
interface PresetPart {
  /** The names of all images that it knows, with a space between them. */
  readonly images: string;
  load(): Promise<readonly Preset[]>;
}

/** Written by scripts/preset-parts.ts from the files in parts/. */
export const PRESET_PARTS: readonly PresetPart[] = [
  {
    images:
      "apache/kafka apache/kafka-native cp-kafka confluent-local wurstmeister/kafka redpandadata/redpanda vectorized/redpanda nats nats-server eclipse-mosquitto mosquitto activemq-artemis artemis activemq-classic activemq zookeeper cp-zookeeper etcd consul vault openbao apachepulsar/pulsar apachepulsar/pulsar-all cp-schema-registry mailpit mailhog smtp4dev opensmtpd",
    load: async () => (await import("./parts/brokers.ts")).brokersPart,
  },
  {
    images:
      "mssql/server mssql-server-linux azure-sql-edge memcached cassandra scylladb/scylla neo4j bitnami/openldap bitnamilegacy/openldap osixia/openldap clickhouse-server clickhouse/clickhouse couchdb cockroach arangodb influxdb questdb crate trino surrealdb dynamodb-local aws-dynamodb-local elasticsearch opensearch solr meilisearch typesense/typesense qdrant weaviate chromadb/chroma chroma-core/chroma",
    load: async () => (await import("./parts/stores.ts")).storesPart,
  },
  {
    images:
      "keycloak standalone-chrome standalone-firefox standalone-edge standalone-chromium standalone-all-browsers grafana grafana-oss grafana-enterprise prom/prometheus openzipkin/zipkin ollama nginx httpd caddy traefik localstack localstack-pro motoserver/moto elasticmq elasticmq-native azurite fake-gcs-server minio wiremock mockserver toxiproxy library/registry distribution/distribution libpod/registry oracle-free oracle-xe db2_community/db2 ibmcom/db2 jacobalberty/firebird firebirdsql/firebird rethinkdb temporalio/temporal temporalio/auto-setup",
    load: async () => (await import("./parts/tools.ts")).toolsPart,
  },
  {
    images:
      "postgres postgis pgvector timescaledb timescaledb-ha yugabytedb/yugabyte mysql mysql-server percona percona-server mariadb mariadb-devel pingcap/tidb redis valkey redis-stack redis-stack-server keydb dragonflydb/dragonfly mongo mongodb-community-server mongodb-enterprise-server mongodb-atlas-local ferretdb/ferretdb ferretdb/all-in-one rabbitmq",
    load: async () => (await import("./parts/usual.ts")).usualPart,
  },
];
