/** How the server of an image behaves while it starts, in what matters to whoever waits for it. */
export interface StandIn {
  /** What its image exposes with tcp. */
  readonly exposes: readonly number[];
  /** Milliseconds after the start at which each port begins to listen for others; one that is missing never does. */
  readonly listens: Readonly<Record<number, number>>;
  /** A health command passes from here on; before its port is open where a temporary server answers it. */
  readonly healthyMs: number;
}

type Known = readonly [image: RegExp, standIn: StandIn];

const on = (ports: Record<number, number>, silent: number[] = [], healthyMs?: number): StandIn => ({
  exposes: [...Object.keys(ports).map(Number), ...silent].sort((left, right) => left - right),
  listens: ports,
  healthyMs: healthyMs ?? Math.max(...Object.values(ports)),
});

/** By what the images' own documentation and start scripts say of their ports; the first that fits. */
const KNOWN: readonly Known[] = [
  [/mysql|mariadb|percona/, on({ 33060: 8_000, 3306: 9_000 }, [], 3_000)], // `mysqladmin ping` asks the temporary server
  [/postgres|pgvector|postgis/, on({ 5432: 4_000 }, [], 1_500)], // so does `pg_isready`
  [/rabbitmq/, on({ 4369: 2_000, 25672: 2_300, 5672: 5_000 }, [5671, 15671, 15672, 15691, 15692], 4_000)],
  [/couchbase/, on({ 8091: 8_000 }, [8092, 8093, 8094, 8095, 8096, 11207, 11210, 11211, 18091])],
  [/ftpd/, on({ 21: 1_000 })],
  [/cassandra/, on({ 7000: 20_000, 9042: 30_000 }, [7001, 7199, 9160])],
  [/mongo/, on({ 27017: 3_000 }, [], 1_500)],
  [/clickhouse/, on({ 9000: 3_000, 8123: 3_000 }, [9001, 9009])],
  [/localstack/, on({ 4566: 8_000 }, [4510, 4511, 4559, 4571, 5678])],
  [/zookeeper/, on({ 2181: 3_000, 8080: 2_500 }, [2888, 3888])],
  [/elasticsearch|opensearch/, on({ 9300: 14_000, 9200: 15_000 }, [9600])],
  [/oracle/, on({ 1521: 10_000 }, [5500], 60_000)],
  [/mssql|sql-edge/, on({ 1433: 8_000 })],
  [/(redis|valkey)(?!.*cluster)/, on({ 6379: 100 })],
  [/qdrant/, on({ 6333: 1_000, 6334: 1_000 })],
  [/nats/, on({ 4222: 50, 8222: 50 }, [6222])],
];

/** Of an image that is not known: it listens on what is declared, and exposes that. */
export function standInFor(image: string, declared: readonly number[]): StandIn {
  const known = KNOWN.find(([pattern]) => pattern.test(image))?.[1];
  if (known === undefined) return on(Object.fromEntries(declared.map((port) => [port, 2_000])));
  const isMoved = declared.length > 0 && declared.every((port) => !known.exposes.includes(port));
  return isMoved ? on(Object.fromEntries(declared.map((port) => [port, 5_000]))) : known;
}
