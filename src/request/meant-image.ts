import { parseImageReference } from "./image-reference.ts";
import { nearestName } from "./nearest-name.ts";

/** Docker's official images that run as services; these alone have no owner in their names. */
const OFFICIAL = (
  "arangodb caddy cassandra chronograf clickhouse couchbase couchdb crate docker eclipse-mosquitto elasticsearch " +
  "flink ghost haproxy httpd influxdb kibana logstash mariadb memcached mongo mongo-express mysql nats neo4j nginx " +
  "percona postgres rabbitmq redis registry rethinkdb solr sonarqube telegraf tomcat traefik varnish wordpress " +
  "zookeeper busybox alpine"
).split(" ");

/** Servers that people write like an official image, and the image that they mean. */
const OWNED: Readonly<Record<string, string>> = {
  kafka: "apache/kafka",
  keycloak: "quay.io/keycloak/keycloak",
  localstack: "localstack/localstack",
  mailhog: "mailhog/mailhog",
  mailpit: "axllent/mailpit",
  meilisearch: "getmeili/meilisearch",
  minio: "minio/minio",
  mosquitto: "eclipse-mosquitto",
  mssql: "mcr.microsoft.com/mssql/server",
  opensearch: "opensearchproject/opensearch",
  postgis: "postgis/postgis",
  pgvector: "pgvector/pgvector",
  selenium: "selenium/standalone-chrome",
  sqlserver: "mcr.microsoft.com/mssql/server",
  valkey: "valkey/valkey",
};

/**
 * The image that was probably meant by one that no registry has; `undefined` if none is similar. Only names without an
 * owner are compared (`postgers`, `mirror.example/library/postgers`), because one with an owner may be private.
 */
export function meantImage(image: string): string | undefined {
  const { repository = "" } = parseImageReference(image) ?? {};
  const name = /^library\/([^/]+)$/.exec(repository)?.[1];
  if (name === undefined || OFFICIAL.includes(name)) return undefined;
  const owned = OWNED[name];
  if (owned !== undefined) return owned;
  const nearest = nearestName(name, OFFICIAL);
  return nearest === undefined ? undefined : image.replace(name, nearest);
}
