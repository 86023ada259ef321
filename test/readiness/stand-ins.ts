/** How the server of an image behaves while it starts, in what matters to whoever waits for it. */
export interface StandIn {
  /** What its image exposes with tcp. */
  readonly exposes: readonly number[];
  /** Milliseconds after the start at which each port begins to listen for others; one that is missing never does. */
  readonly listens: Readonly<Record<number, number>>;
  /** The protocol that its ports speak, as the first word of a probe's name; one that is missing speaks HTTP. */
  readonly speaks: Readonly<Record<number, string>>;
  /** What it prints when it serves. */
  readonly says: string;
  /** A health command passes from here on; before its port is open where a temporary server answers it. */
  readonly healthyMs: number;
}

interface More {
  readonly silent?: readonly number[];
  readonly healthyMs?: number;
  readonly speaks?: Readonly<Record<number, string>>;
  readonly says?: string;
}

type Known = readonly [image: RegExp, standIn: StandIn];

const on = (ports: Record<number, number>, more: More = {}): StandIn => ({
  exposes: [...Object.keys(ports).map(Number), ...(more.silent ?? [])].sort((left, right) => left - right),
  listens: ports,
  healthyMs: more.healthyMs ?? Math.max(...Object.values(ports)),
  speaks: more.speaks ?? {},
  says: more.says ?? "",
});

/** By what the images' own documentation and start scripts say of their ports; the first that fits. */
const KNOWN: readonly Known[] = [
  [
    /mysql|mariadb|percona/, // `mysqladmin ping` asks the temporary server
    on({ 33060: 8_000, 3306: 9_000 }, { healthyMs: 3_000, speaks: { 33060: "mysqlx", 3306: "mysql" } }),
  ],
  // So does `pg_isready`.
  [/postgres|pgvector|postgis/, on({ 5432: 4_000 }, { healthyMs: 1_500, speaks: { 5432: "postgres" } })],
  [
    /rabbitmq/,
    on(
      { 4369: 2_000, 25672: 2_300, 5672: 5_000 },
      {
        silent: [5671, 15671, 15672, 15691, 15692],
        healthyMs: 4_000,
        speaks: { 4369: "epmd", 25672: "erlang", 5672: "amqp" },
      },
    ),
  ],
  [/couchbase/, on({ 8091: 8_000 }, { silent: [8092, 8093, 8094, 8095, 8096, 11207, 11210, 11211, 18091] })],
  [/ftpd/, on({ 21: 1_000 }, { speaks: { 21: "ftp" } })],
  [
    /cassandra/,
    on(
      { 7000: 20_000, 9042: 30_000 },
      { silent: [7001, 7199, 9160], speaks: { 7000: "gossip", 9042: "cql" } },
    ),
  ],
  [/mongo/, on({ 27017: 3_000 }, { healthyMs: 1_500, speaks: { 27017: "mongo" } })],
  [/clickhouse/, on({ 9000: 3_000, 8123: 3_000 }, { silent: [9001, 9009], speaks: { 9000: "native" } })],
  [/localstack/, on({ 4566: 8_000 }, { silent: [4510, 4511, 4559, 4571, 5678] })],
  [/zookeeper/, on({ 2181: 3_000, 8080: 2_500 }, { silent: [2888, 3888], speaks: { 2181: "zookeeper" } })],
  [
    /elasticsearch|opensearch/,
    on({ 9300: 14_000, 9200: 15_000 }, { silent: [9600], speaks: { 9300: "transport" } }),
  ],
  [/oracle/, on({ 1521: 10_000 }, { silent: [5500], healthyMs: 60_000, says: "DATABASE IS READY TO USE!" })],
  [/mssql|sql-edge/, on({ 1433: 8_000 }, { speaks: { 1433: "tds" } })],
  [/(redis|valkey)(?!.*cluster)/, on({ 6379: 100 }, { speaks: { 6379: "redis" } })],
  [/qdrant/, on({ 6333: 1_000, 6334: 1_000 }, { speaks: { 6334: "grpc" } })],
  [/nats/, on({ 4222: 50, 8222: 50 }, { silent: [6222], speaks: { 4222: "nats" } })],
  [/memcached/, on({ 11211: 20 }, { speaks: { 11211: "memcached" } })],
  [/kafka|confluent-local/, on({ 9092: 6_000, 29092: 6_000 }, { speaks: { 9092: "kafka", 29092: "kafka" } })],
  [/bitnami.*openldap/, on({ 1389: 4_000 }, { speaks: { 1389: "ldap" }, says: "** Starting slapd **" })],
  [/openldap/, on({ 389: 4_000 }, { speaks: { 389: "ldap" }, says: "5f slapd starting" })],
  [/azurite/, on({ 10000: 1_000, 10001: 1_400, 10002: 1_800 })],
  [/cockroach/, on({ 26257: 3_000, 8080: 3_000 }, { speaks: { 26257: "postgres" } })],
  [/db2/, on({ 22: 1_000, 50000: 60_000 }, { healthyMs: 100_000, says: "(*) Setup has completed." })],
  [/neo4j/, on({ 7474: 6_000, 7687: 5_000 }, { silent: [7473], speaks: { 7687: "bolt" } })],
  [
    /artemis/,
    on({ 1883: 4_000, 5672: 4_000, 61616: 4_100, 8161: 5_000 }, { speaks: { 1883: "mqtt", 61616: "stomp" } }),
  ],
  [
    /activemq/,
    on({ 1883: 4_000, 61616: 4_100, 8161: 5_000 }, { speaks: { 1883: "mqtt", 61616: "openwire" } }),
  ],
  [/mosquitto/, on({ 1883: 300 }, { speaks: { 1883: "mqtt" } })],
  [/mailhog|smtp4dev/, on({ 25: 500, 1025: 500, 8025: 500 }, { speaks: { 25: "smtp", 1025: "smtp" } })],
  [/tidb/, on({ 4000: 3_000, 10080: 3_000 }, { speaks: { 4000: "mysql" } })],
];

/** Of an image that is not known: it listens on what is declared, and exposes that. */
export function standInFor(image: string, declared: readonly number[]): StandIn {
  const known = KNOWN.find(([pattern]) => pattern.test(image))?.[1];
  if (known === undefined) return on(Object.fromEntries(declared.map((port) => [port, 2_000])));
  const isMoved = declared.length > 0 && declared.every((port) => !known.exposes.includes(port));
  if (!isMoved) return known;
  const protocol = Object.values(known.speaks).at(-1) ?? "http";
  return on(Object.fromEntries(declared.map((port) => [port, 5_000])), {
    speaks: Object.fromEntries(declared.map((port) => [port, protocol])),
    says: known.says,
  });
}
