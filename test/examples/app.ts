// Stands in for the project whose job an example is: `npm run migrate` and `npm test` of a program that uses every
// service that it is told of in its environment.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import pg from "pg";
import { createClient } from "redis";

/** Clients that only these tests and the cold starts use lie in a folder of their own. */
const load = createRequire(join(process.env.CLIENTS ?? "", "package.json"));

type Use = (address: string) => Promise<string>;

const USES: Readonly<Record<string, Use>> = {
  "postgres:": async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("select current_database() as database");
    await client.end();
    return `database ${rows[0]?.database}`;
  },
  "redis:": async (url) => {
    const client = createClient({ url });
    await client.connect();
    await client.set("word", "kept");
    const word = await client.get("word");
    await client.close();
    return `word ${word}`;
  },
  "mysql:": async (url) => {
    const connection = await load("mysql2/promise").createConnection(url);
    const [cities] = await connection.query("select name from cities");
    await connection.end();
    return `cities ${cities.length}`;
  },
  "amqp:": async (url) => {
    const connection = await load("amqplib").connect(url);
    const channel = await connection.createChannel();
    const { queue } = await channel.assertQueue("jobs");
    await connection.close();
    return `queue ${queue}`;
  },
};

const [command = ""] = process.argv.slice(2).filter((word) => word !== "run");
if (command === "migrate") await migrate(process.env.DATABASE_URL ?? "");
if (command === "test" && process.env.TESTCONTAINERS_HOST_OVERRIDE)
  await import("./testcontainers/start-redis.ts");
else if (command === "test") for (const [name, value] of told()) console.log(`${name}: ${await use(value)}`);

function told(): [string, string][] {
  return Object.entries(process.env).flatMap(([name, value]) =>
    value &&
    /_(URL|BOOTSTRAP|NETWORK)$/.test(name) &&
    !name.startsWith("GITHUB_") &&
    !name.startsWith("ACTIONS_")
      ? [[name, value]]
      : [],
  );
}

async function use(value: string): Promise<string> {
  const protocol = URL.canParse(value) ? new URL(value).protocol : "";
  const found = USES[protocol];
  if (found !== undefined) return found(value);
  if (value.includes("sibling-services-")) return networkOf(value);
  if (/^[^/]+:\d+$/.test(value)) return produceTo(value);
  throw new Error(`nothing is known of ${value}`);
}

function networkOf(name: string): string {
  const { status } = spawnSync("docker", ["network", "inspect", name]);
  if (status !== 0) throw new Error(`there is no network ${name}`);
  return "is a network";
}

async function produceTo(broker: string): Promise<string> {
  const { Kafka, logLevel } = load("kafkajs");
  const producer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  const [sent] = await producer.send({ topic: "words", messages: [{ value: "kept" }] });
  await producer.disconnect();
  return `topic ${sent.topicName}`;
}

async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create table migrated (at timestamptz default now())");
  await client.end();
}
