import type { Probe } from "../../ports/probe.ts";
import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import { type BsonField, bsonFields, bsonText, bsonTruth } from "./bson.ts";

// MongoDB Wire Protocol. `isMaster` as an OP_QUERY is how every driver says hello, and what every version understands.

const OP_QUERY = 2004;
const OP_REPLY = 1;
const HEADER_BYTES = 16;
/** Flags, cursor, start and count stand between the header of a reply and its document. */
const DOCUMENT_AT = HEADER_BYTES + 20;
const LONGEST_REPLY_BYTES = 16_384;

/** Says hello, as every driver does first. */
export const mongoProbe: Probe = dialogueProbe("mongo", { opening: helloQuery(), judge: judgeHello });

function helloQuery(): Buffer {
  const command = Buffer.from("\x10isMaster\0\x01\0\0\0\x08helloOk\0\x01", "latin1");
  const document = Buffer.alloc(4 + command.length + 1);
  document.writeInt32LE(document.length, 0);
  command.copy(document, 4);
  const collection = Buffer.from("admin.$cmd\0", "latin1");
  const head = Buffer.alloc(HEADER_BYTES + 4 + collection.length + 8);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(1, 4);
  head.writeInt32LE(OP_QUERY, 12);
  collection.copy(head, HEADER_BYTES + 4);
  head.writeInt32LE(-1, head.length - 4);
  return Buffer.concat([head, document]);
}

/** Judges the reply; `undefined` if it is not complete yet. */
export function judgeHello(received: Buffer): Verdict | undefined {
  if (received.length < HEADER_BYTES) return undefined;
  const length = received.readInt32LE(0);
  const isReply = received.readInt32LE(8) === 1 && received.readInt32LE(12) === OP_REPLY;
  if (!isReply || length < DOCUMENT_AT + 5 || length > LONGEST_REPLY_BYTES) return foreign("MongoDB");
  if (received.length < length) return undefined;
  const fields = bsonFields(received.subarray(DOCUMENT_AT, length));
  return fields === undefined ? foreign("MongoDB") : judgeFields(fields);
}

/**
 * A set that is not initiated yet is ready, because `after-ready` or a later step initiates it; the only member of a
 * set becomes its primary within seconds.
 */
function judgeFields(fields: ReadonlyMap<string, BsonField>): Verdict {
  if (bsonTruth(fields.get("ok")) !== true) {
    const why = bsonText(fields.get("errmsg"));
    return notYet(`MongoDB says ${why === undefined ? "no" : quote(why)}`);
  }
  const set = bsonText(fields.get("setName"));
  if (set === undefined) {
    const isUninitiated = bsonTruth(fields.get("isreplicaset")) === true;
    return ready(
      isUninitiated ? "MongoDB answers; its replica set is not initiated" : "MongoDB answers hello",
    );
  }
  const members = [...(bsonFields(fields.get("hosts")?.value ?? Buffer.alloc(0))?.values() ?? [])];
  const isAlone = members.length === 1;
  const isPrimary = bsonTruth(fields.get("ismaster")) === true;
  const isSecondary = bsonTruth(fields.get("secondary")) === true;
  if (isPrimary || (isSecondary && !isAlone)) {
    const detail = `MongoDB answers as ${isPrimary ? "primary" : "secondary"}`;
    const advertised = members.flatMap((member) => socketName(bsonText(member)) ?? []);
    return { answer: { kind: "ready", detail, ...(advertised.length > 0 ? { advertised } : {}) } };
  }
  return notYet(`MongoDB has no primary in its replica set ${quote(set)} yet`);
}

/** A member as its set names it, `mongo:27017`; clients go on there. */
function socketName(member: string | undefined): { host: string; port: number } | undefined {
  const [, host, port] = member?.match(/^\[?(.+?)\]?:(\d+)$/) ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}
