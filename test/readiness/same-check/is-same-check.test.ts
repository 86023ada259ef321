import { describe, expect, test } from "vitest";
import { isSameCheck } from "../../../src/readiness/same-check/is-same-check.ts";
import { knownService } from "../presets/known-service.ts";

const IMAGES = {
  postgres: "postgres",
  mysql: "mysql",
  mariadb: "mariadb",
  redis: "redis",
  rabbitmq: "rabbitmq",
  mongo: "mongo",
  elasticsearch: "elasticsearch",
  memcached: "memcached",
  zookeeper: "zookeeper",
  kafka: "apache/kafka",
  cassandra: "cassandra",
  etcd: "etcd",
  localstack: "localstack/localstack",
  mssql: "mssql/server",
  minio: "minio/minio",
  influxdb: "influxdb",
} as const;

/** Whether the command adds nothing to what the image's look has told. */
function isSame(image: keyof typeof IMAGES, ...test: readonly string[]): boolean {
  const preset = knownService(IMAGES[image]);
  if (preset === undefined) return expect.fail(`${image} is not known`);
  return isSameCheck(test.length === 1 ? ["CMD-SHELL", ...test] : ["CMD", ...test], {
    checks: preset.sameChecks,
    ports: [preset.containerPort.number],
  });
}

describe("a health command that tells no more than the look", () => {
  test.each<[keyof typeof IMAGES, ...string[]]>([
    ["postgres", "pg_isready"],
    ["postgres", "pg_isready -U app -d shop"],
    ["postgres", "pg_isready --username=app --host=127.0.0.1 -p 5432 -q || exit 1"],
    ["postgres", "pg_isready -U $POSTGRES_USER -d ${POSTGRES_DB}"],
    ["postgres", "pg_isready", "-U", "app"],
    ["postgres", "sh -c 'pg_isready -U \"$POSTGRES_USER\"'"],
    ["postgres", "timeout 5 bash -c 'cat < /dev/null > /dev/tcp/127.0.0.1/5432'"],
    ["mysql", "mysqladmin ping"],
    ["mysql", "mysqladmin ping -ppass"],
    ["mysql", "mysqladmin ping -P3306"],
    ["mysql", "mysqladmin ping -h localhost -u root -proot"],
    ["mysql", "mysqladmin -usequelize_test -psequelize_test status"],
    ["mysql", "mysqladmin ping -P 3306 -pmsandbox |grep alive || exit 1"],
    ["mysql", "mysqladmin ping --silent >/dev/null 2>&1"],
    ["mariadb", "mariadb-admin ping -ugorm -pgorm"],
    ["mariadb", "healthcheck.sh --su-mysql --connect --innodb_initialized"],
    ["redis", "redis-cli ping"],
    ["redis", "redis-cli", "ping"],
    ["redis", 'redis-cli -a "$REDIS_PASSWORD" ping'],
    ["redis", "sh -c 'redis-cli -a \"$REDIS_PASSWORD\" ping | grep PONG'"],
    ["redis", "valkey-cli -p 6379 PING"],
    ["rabbitmq", "rabbitmqctl node_health_check"],
    ["rabbitmq", "rabbitmq-diagnostics -q check_port_connectivity"],
    ["rabbitmq", "/usr/sbin/rabbitmq-diagnostics", "-q", "ping"],
    ["mongo", "mongosh --eval 'db.runCommand(\"ping\").ok'"],
    ["mongo", "mongo --quiet --eval \"db.adminCommand('ping')\""],
    ["mongo", "echo 'db.runCommand(\"ping\").ok' | mongosh localhost:27017/test --quiet"],
    ["elasticsearch", "curl http://localhost:9200/_cluster/health"],
    ["elasticsearch", "curl --silent --fail localhost:9200/_cluster/health || exit 1"],
    ["elasticsearch", "curl -sf -o /dev/null http://127.0.0.1:9200"],
    ["elasticsearch", "wget -q --spider http://localhost:9200/"],
    ["memcached", "timeout 5 bash -c 'cat < /dev/null > /dev/udp/127.0.0.1/11211'"],
    ["memcached", "nc -z localhost 11211"],
    ["zookeeper", "echo mntr | nc -w 2 -q 2 localhost 2181"],
    ["zookeeper", "echo ruok | nc localhost 2181 | grep imok"],
    ["zookeeper", "cub zk-ready localhost:2181 5"],
    ["kafka", "nc -z localhost 9092"],
    ["kafka", "nc -vz -w 2 localhost 9092"],
    ["kafka", "timeout 10s bash -c '</dev/tcp/localhost/9092'"],
    ["kafka", "/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092"],
    ["kafka", "kafka-topics --bootstrap-server localhost:9092 --list"],
    ["kafka", "cub kafka-ready -b localhost:9092 1 5"],
    ["cassandra", "cqlsh -e 'describe cluster'"],
    ["etcd", "ETCDCTL_API=3 etcdctl --endpoints http://localhost:2379 endpoint health"],
    ["influxdb", "curl -f http://localhost:8086/ping"],
    ["influxdb", "influx ping"],
    ["localstack", "curl -k https://localhost:4566"],
    ["localstack", "curl -sf http://localhost:4566/_localstack/health"],
    ["minio", "curl http://localhost:9000/minio/health/live"],
    ["mssql", "bash -c 'exec 3<>/dev/tcp/localhost/1433'"],
  ])("%s: %s", (...command) => {
    expect(isSame(...command)).toBe(true);
  });
});

describe("a health command that must pass besides", () => {
  test.each<[keyof typeof IMAGES, ...string[]]>([
    ["postgres", "pg_isready && psql -c 'select 1 from t'"],
    ["postgres", "pg_isready; psql -c 'select 1'"],
    ["postgres", "pg_isready\npsql -c 'select 1'"],
    ["postgres", "pg_isready &"],
    ["postgres", "pg_isready | tee /log"],
    ["postgres", "pg_isready > /log"],
    ["postgres", "pg_isready || psql"],
    ["postgres", "! pg_isready"],
    ["postgres", "pg_isready -h db"],
    ["postgres", "pg_isready -h $(hostname)"],
    ["postgres", "pg_isready -h `hostname`"],
    ["postgres", "pg_isready -p 5433"],
    ["postgres", 'pg_isready -d "host=other dbname=x"'],
    ["postgres", "pg_isready --unknown"],
    ["postgres", "sh /check.sh pg_isready"],
    ["postgres", "sh -c pg_isready db"],
    ["postgres", "sh -c pg_isready < /file"],
    ["postgres", "pg_isready extra"],
    ["postgres", "pg_isready 'unfinished"],
    ["postgres", "./pg_isready.sh"],
    ["postgres", "bash -c 'pg_isready' extra"],
    ["postgres", "psql -c 'select 1'"],
    ["postgres", "/healthcheck.sh"],
    ["postgres", "mysqladmin ping"],
    ["mysql", "mysqladmin ping -h db"],
    ["mysql", "mysqladmin processlist"],
    ["mysql", 'mysql -proot -e "show databases;"'],
    ["mysql", "mysqladmin ping | grep ready"],
    ["mysql", "healthcheck.sh --connect --innodb_initialized"],
    ["mariadb", "healthcheck.sh"],
    ["mariadb", "healthcheck.sh --connect --replication_io"],
    ["mariadb", "healthcheck.sh --connect --innodb_initialized || mysqladmin ping --protocol tcp --silent"],
    ["redis", "redis-cli get ready"],
    ["redis", "redis-cli -n 1 ping"],
    ["redis", "redis-cli ping | grep -v PONG"],
    ["rabbitmq", "rabbitmqctl list_queues"],
    ["rabbitmq", "rabbitmq-diagnostics check_port_listener 15672"],
    ["mongo", "mongosh --eval 'rs.status().ok'"],
    ["mongo", "mongosh mongodb://other:27017 --eval 'db.runCommand(\"ping\").ok'"],
    ["mongo", "echo 'rs.initiate()' | mongosh"],
    ["elasticsearch", "curl http://localhost:9200/ > /tmp/up"],
    ["elasticsearch", "curl http://localhost:9200/my-index"],
    ["elasticsearch", "curl http://localhost:9200/_cluster/health?wait_for_status=green"],
    ["elasticsearch", "curl http://other:9200/"],
    ["elasticsearch", "curl http://localhost:9300/"],
    ["elasticsearch", "curl -X PUT http://localhost:9200/"],
    ["elasticsearch", "curl -d @/query http://localhost:9200/"],
    ["elasticsearch", "curl -s localhost:9200/_cluster/health | grep green"],
    ["elasticsearch", "curl localhost:9200 localhost:9200/my-index"],
    ["kafka", "kafka-topics --bootstrap-server localhost:9092 --describe --topic orders"],
    ["kafka", "kafka-broker-api-versions --bootstrap-server other:9092"],
    ["kafka", "nc localhost 9092"],
    ["kafka", "nc -z localhost 9093"],
    ["kafka", "bash -c '</dev/tcp/zookeeper/9092'"],
    ["cassandra", "cqlsh -e 'select * from app.users'"],
    ["mssql", "/opt/mssql-tools/bin/sqlcmd -S localhost -U sa -P $SA_PASSWORD -Q 'select 1'"],
  ])("%s: %s", (...command) => {
    expect(isSame(...command)).toBe(false);
  });

  test.each([[[]], [["NONE"]], [["CMD"]], [["CMD-SHELL"]], [["HTTP", "/"]]])("none at all: %j", (test) => {
    expect(isSameCheck(test, { checks: [], ports: [5432] })).toBe(false);
  });
});

describe("as Docker gives them", () => {
  test.each<[keyof typeof IMAGES, readonly string[], boolean]>([
    ["redis", ["CMD-SHELL", "redis-cli ping"], true],
    // One program of that name.
    ["redis", ["CMD", "redis-cli ping"], false],
    ["redis", ["CMD-SHELL", "redis-cli ping", "more"], false],
    ["redis", ["CMD-SHELL"], false],
    ["redis", ["NONE", "redis-cli ping"], false],
    ["redis", ["CMD-SHELL", "echo ping"], false],
    ["redis", ["CMD-SHELL", "redis-cli ping | grep PONG | grep PONG"], false],
    ["redis", ["CMD-SHELL", "redis-cli -"], false],
    ["redis", ["CMD-SHELL", "nc -z localhost 6379 | grep open"], false],
    ["redis", ["CMD-SHELL", "nc -z localhost 6379 > /tmp/seen"], false],
    ["redis", ["CMD-SHELL", "telnet -z localhost 6379"], false],
    ["redis", ["CMD-SHELL", "ls < /dev/tcp/localhost/6379"], false],
    ["redis", ["CMD-SHELL", "cat x < /dev/tcp/localhost/6379"], false],
    ["redis", ["CMD-SHELL", "cat < /dev/tcp/localhost/6379 > /tmp/seen"], false],
    ["mysql", ["CMD-SHELL", "mysqladmin ping -h"], false],
    ["rabbitmq", ["CMD-SHELL", "rabbitmqctl status | grep x"], false],
    ["elasticsearch", ["CMD-SHELL", "curl -o /tmp/page http://localhost:9200/"], false],
    ["elasticsearch", ["CMD-SHELL", "curl http://localhost/"], false],
  ])("%s: %j: %s", (image, given, expected) => {
    const preset = knownService(IMAGES[image]);
    const ports = [preset?.containerPort.number ?? 0];
    expect(isSameCheck(given, { checks: preset?.sameChecks ?? [], ports })).toBe(expected);
  });

  test("a page without a port is on port 80", () => {
    const page = { kind: "page", path: /^\/$/ } as const;
    const asked = ["CMD-SHELL", "curl http://localhost"];
    expect([80, 81].map((port) => isSameCheck(asked, { checks: [page], ports: [port] }))).toEqual([
      true,
      false,
    ]);
  });
});
