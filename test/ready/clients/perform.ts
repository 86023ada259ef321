import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Operation, Target } from "./operation.ts";
import { speak } from "./raw-operations.ts";

/** The clients are installed in a folder of their own; see install-clients.ts. */
const load = createRequire(resolve(process.env.CLIENTS ?? "", "package.json"));
const OF_OTHERS = 1_000;

/** Performs the operation once, as a client does that tries it for the first time; rejects if it fails. */
export async function perform(operation: Operation, target: Target): Promise<void> {
  const { host, port } = target;
  switch (operation.kind) {
    case "postgres": {
      const { Client } = load("pg");
      const { user, password, query } = operation;
      const client = new Client({ host, port, user, password, database: user });
      client.on("error", () => undefined);
      await client.connect();
      return client.query(query).finally(() => client.end());
    }
    case "mysql": {
      const { createConnection } = load("mysql2/promise");
      const { password, query } = operation;
      const connection = await createConnection({ host, port, user: "root", password, database: "test" });
      return connection.query(query).finally(() => connection.end());
    }
    case "redis": {
      const { createClient } = load("redis");
      const client = createClient({ socket: { host, port, reconnectStrategy: false } });
      client.on("error", () => undefined);
      await client.connect();
      return client.set("key", "value").finally(() => client.destroy());
    }
    case "amqp": {
      const { connect } = load("amqplib");
      const connection = await connect(`amqp://guest:guest@${host}:${port}`);
      connection.on("error", () => undefined);
      const channel = await connection.createConfirmChannel();
      await channel.assertQueue("jobs");
      channel.sendToQueue("jobs", Buffer.from("message"));
      return channel.waitForConfirms().finally(() => connection.close());
    }
    case "nats": {
      const { connect } = load("nats");
      const connection = await connect({
        servers: `${host}:${port}`,
        reconnect: false,
        waitOnFirstConnect: false,
      });
      connection.publish("subject");
      return connection.flush().finally(() => connection.close());
    }
    case "kafka":
      return produce(target);
    case "mqtt": {
      const { connectAsync } = load("mqtt");
      const client = await connectAsync(`mqtt://${host}:${port}`, { reconnectPeriod: 0 }, false);
      return client.publishAsync("topic", "message", { qos: 1 }).finally(() => client.endAsync());
    }
    case "ldap": {
      const { Client } = load("ldapts");
      const client = new Client({
        url: `ldap://${host}:${port}`,
        connectTimeout: OF_OTHERS,
        timeout: OF_OTHERS,
      });
      await client.bind("cn=admin,dc=example,dc=org", "secret");
      return client.search("dc=example,dc=org", { scope: "base" }).finally(() => client.unbind());
    }
    case "mongodb": {
      const { MongoClient } = load("mongodb");
      const client = new MongoClient(`mongodb://${host}:${port}`, { serverSelectionTimeoutMS: OF_OTHERS });
      return client
        .db("test")
        .collection("things")
        .insertOne({ name: "thing" })
        .finally(() => client.close());
    }
    case "http":
      return request(operation, target);
    default:
      return speak(operation.kind, target);
  }
}

let topics = 0;

async function produce({ host, port }: Target): Promise<void> {
  const { Kafka, logLevel } = load("kafkajs");
  const kafka = new Kafka({ brokers: [`${host}:${port}`], logLevel: logLevel.NOTHING });
  topics += 1;
  const topic = `topic-${process.pid}-${topics}`;
  const admin = kafka.admin({ retry: { retries: 0 } });
  // A broker may name the leader of a new topic a moment before that one knows: this client tries again by default.
  const producer = kafka.producer();
  try {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic }], waitForLeaders: true });
    await producer.connect();
    await producer.send({ topic, messages: [{ value: "message" }] });
  } finally {
    await Promise.allSettled([admin.disconnect(), producer.disconnect()]);
  }
}

async function request(
  { method, path, body, headers, answer }: Operation & { kind: "http" },
  { host, port }: Target,
): Promise<void> {
  const response = await fetch(`http://${host}:${port}${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: { "Content-Type": "application/json", ...headers },
    redirect: "manual",
  });
  const said = `${response.status} ${await response.text()}`;
  if (!new RegExp(answer).test(said)) throw new Error(`answers ${said.slice(0, 200)}`);
}
