import type { Dialogue, Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet } from "../probes/verdicts.ts";
import { type CheckedProgram, type KnownCheck, NOTHING, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { portFrom } from "./option-value.ts";
import type { Look, Preset } from "./preset.ts";

// Kafka protocol guide: request and response headers, ApiVersions v0, Metadata v1.

const API_VERSIONS = 18;
const METADATA = 3;
const CORRELATION = 0x5153;
const HEADER_BYTES = 8;
const LONGEST_ANSWER_BYTES = 16_384;
const LONGEST_HOST_BYTES = 255;

const look: Look = {
  kind: "port",
  words: "ApiVersions, then Metadata: at least one broker, whose advertised address is compared",
  probe: () => dialogueProbe("kafka", { opening: request(API_VERSIONS, 0), judge: judgeVersions }),
};

const BOOTSTRAP: CheckedProgram["options"] = { "--bootstrap-server": "address" };

const sameChecks: readonly KnownCheck[] = [
  program("kafka-broker-api-versions kafka-broker-api-versions.sh", NOTHING, {
    options: { ...BOOTSTRAP, "--version": "flag" },
  }),
  program("kafka-topics kafka-topics.sh", NOTHING, { options: { ...BOOTSTRAP, "--list": "flag" } }),
  program("cub ub", /^kafka-ready 1 \d+$/, { options: { "-b": "address" } }),
];

const TRAP =
  "Clients go on at the address that the broker advertises, so it must be the one that this job uses.";

export const kafkaPreset: Preset = {
  title: "Kafka",
  images: ["apache/kafka", "apache/kafka-native", "cp-kafka", "confluent-local", "wurstmeister/kafka"],
  port: 9092,
  looks: [look],
  timeoutMs: 180_000,
  dataDirectories: ["/var/lib/kafka/data", "/tmp/kraft-combined-logs"],
  trap: TRAP,
  advertise: "Set `KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://{SERVICE.address}` in its `env`.",
  sameChecks,
  mistakes: [
    {
      says: /KAFKA_ADVERTISED_LISTENERS is required|advertised\.listeners cannot use the nonroutable/,
      topic: "Setting missing",
      hint: "Set KAFKA_ADVERTISED_LISTENERS in its `env`, as in PLAINTEXT://{kafka.address} for a service named kafka.",
    },
    {
      says: /CLUSTER_ID is required/,
      topic: "Setting missing",
      hint: "Set CLUSTER_ID in its `env` to any 22 letters and digits.",
    },
  ],
  adapt: ({ environment }) => {
    const listeners = environmentValue(environment, "KAFKA_ADVERTISED_LISTENERS") ?? "";
    // Before TLS, it says nothing that could be judged.
    if (listeners.includes("SSL://")) return undefined;
    return { port: advertisedPort(listeners) ?? 9092 };
  },
};

export const redpandaPreset: Preset = {
  title: "Redpanda",
  images: ["redpandadata/redpanda", "vectorized/redpanda"],
  port: 9092,
  looks: [look],
  dataDirectories: ["/var/lib/redpanda/data"],
  trap: TRAP,
  advertise: "Add `--advertise-kafka-addr {SERVICE.address}` to its `command`.",
};

/** No topics: an empty list means none from version 1 on. */
const metadata: Dialogue = {
  opening: request(METADATA, 1, Buffer.alloc(4)),
  judge: judgeMetadata,
  // Before a login, a listener with SASL answers nothing but what the login needs.
  hungUp: { kind: "ready", detail: "Kafka asks for a login" },
};

function request(key: number, version: number, body = Buffer.alloc(0)): Buffer {
  const client = Buffer.from("sibling-services");
  const head = Buffer.alloc(14);
  head.writeInt32BE(10 + client.length + body.length, 0);
  head.writeInt16BE(key, 4);
  head.writeInt16BE(version, 6);
  head.writeInt32BE(CORRELATION, 8);
  head.writeInt16BE(client.length, 12);
  return Buffer.concat([head, client, body]);
}

/** Judges the answer to ApiVersions, which every listener gives before a login; Metadata is the next question. */
export function judgeVersions(received: Buffer): Verdict | Dialogue | undefined {
  const body = bodyOf(received);
  if (body === undefined || body === "foreign") return body && foreign("Kafka");
  if (body.length < 6) return foreign("Kafka");
  const error = body.readInt16BE(0);
  return error === 0 ? metadata : notYet(`Kafka answers with error ${error}`);
}

/** Judges the answer to Metadata; `undefined` if it is not complete yet. */
export function judgeMetadata(received: Buffer): Verdict | undefined {
  const body = bodyOf(received);
  if (body === undefined || body === "foreign") return body && foreign("Kafka");
  const brokers = brokersIn(body);
  if (brokers === undefined) return foreign("Kafka");
  if (brokers.length === 0) return notYet("Kafka knows no broker yet");
  const told = brokers.map(({ host, port }) => `${host}:${port}`).join(", ");
  return { answer: { kind: "ready", detail: `Kafka advertises ${told}`, advertised: brokers } };
}

/** What follows the header of a whole answer to us. */
function bodyOf(received: Buffer): Buffer | "foreign" | undefined {
  if (received.length < HEADER_BYTES) return undefined;
  const end = 4 + received.readInt32BE(0);
  if (end < HEADER_BYTES || end > LONGEST_ANSWER_BYTES || received.readInt32BE(4) !== CORRELATION)
    return "foreign";
  return received.length < end ? undefined : received.subarray(HEADER_BYTES, end);
}

interface Broker {
  readonly host: string;
  readonly port: number;
}

/** `undefined` if the bytes are not a list of brokers. */
function brokersIn(body: Buffer): Broker[] | undefined {
  if (body.length < 4) return undefined;
  const brokers: Broker[] = [];
  let at = 4;
  for (let left = body.readInt32BE(0); left > 0; left -= 1) {
    if (body.length < at + 6) return undefined;
    const hostBytes = body.readInt16BE(at + 4);
    const rackAt = at + 6 + hostBytes + 4;
    if (hostBytes < 1 || hostBytes > LONGEST_HOST_BYTES || body.length < rackAt + 2) return undefined;
    const host = body.toString("latin1", at + 6, at + 6 + hostBytes);
    if (!/^[\w.:-]+$/.test(host)) return undefined;
    brokers.push({ host, port: body.readInt32BE(rackAt - 4) });
    at = rackAt + 2 + Math.max(0, body.readInt16BE(rackAt));
  }
  return brokers;
}

/** The port of the listener that the job is meant to use: Confluent's images take it from what is advertised. */
function advertisedPort(listeners: string): number | undefined {
  return portFrom(/^[^,]*:(\d+)$/.exec(listeners)?.[1]);
}
