import type { Probe } from "../../ports/probe.ts";
import type { Dialogue, Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet } from "../probes/verdicts.ts";

// Kafka protocol guide: request and response headers, ApiVersions v0, Metadata v1.

const API_VERSIONS = 18;
const METADATA = 3;
const CORRELATION = 0x5153;
const HEADER_BYTES = 8;
const LONGEST_ANSWER_BYTES = 16_384;
const LONGEST_HOST_BYTES = 255;

/** Asks for the brokers, and where each tells its clients to go on. */
export const kafkaProbe: Probe = dialogueProbe("kafka", {
  opening: request(API_VERSIONS, 0),
  judge: judgeVersions,
});

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
  if (body === undefined || "answer" in body) return body;
  if (body.length < 6) return foreign("Kafka");
  const error = body.readInt16BE(0);
  return error === 0 ? metadata : notYet(`Kafka answers with error ${error}`);
}

/** Judges the answer to Metadata; `undefined` if it is not complete yet. */
export function judgeMetadata(received: Buffer): Verdict | undefined {
  const body = bodyOf(received);
  if (body === undefined || "answer" in body) return body;
  const brokers = brokersIn(body);
  if (brokers === undefined) return foreign("Kafka");
  if (brokers.length === 0) return notYet("Kafka knows no broker yet");
  const told = brokers.map(({ host, port }) => `${host}:${port}`).join(", ");
  return { answer: { kind: "ready", detail: `Kafka advertises ${told}`, advertised: brokers } };
}

/** What follows the header of a whole answer to us; `undefined` if it is not complete yet. */
function bodyOf(received: Buffer): Buffer | Verdict | undefined {
  if (received.length < HEADER_BYTES) return undefined;
  const end = 4 + received.readInt32BE(0);
  if (end < HEADER_BYTES || end > LONGEST_ANSWER_BYTES || received.readInt32BE(4) !== CORRELATION)
    return foreign("Kafka");
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
