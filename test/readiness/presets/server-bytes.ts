/** What a serving server sends, turn by turn; the first turn comes unasked if `speaksFirst`. */
export interface ServerBytes {
  readonly speaksFirst: boolean;
  readonly turns: readonly Buffer[];
}

const latin1 = (text: string) => Buffer.from(text, "latin1");
const asks = (...turns: Buffer[]): ServerBytes => ({ speaksFirst: false, turns });
const greets = (...turns: Buffer[]): ServerBytes => ({ speaksFirst: true, turns });

/** MySQL 8.4, without its salt: packet header, protocol 10, version. */
export const mysqlGreeting = mysqlPacket(
  latin1(
    "\x0a8.4.5\0\x08\0\0\0salt1234\0\xff\xff\xff\x02\0\xff\xdf\x15\0\0\0\0\0\0\0\0\0\0salt56789012\0caching_sha2_password\0",
  ),
);

export function mysqlPacket(payload: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUIntLE(payload.length, 0, 3);
  return Buffer.concat([header, payload]);
}

/** The notice with which MySQL's X protocol on port 33060 begins. */
export const xProtocolNotice = latin1("\x05\0\0\0\x0b\x08\x05\x1a\0");

/** Connection.Start with an empty table, PLAIN and en_US. */
export const connectionStart = latin1(
  "\x01\0\0\0\0\0\x1b\0\x0a\0\x0a\0\x09\0\0\0\0\0\0\0\x05PLAIN\0\0\0\x05en_US\xce",
);

type BsonValue = string | number | boolean | readonly string[];

/** A document of the types that MongoDB's hello has. */
export function bson(fields: Readonly<Record<string, BsonValue>>): Buffer {
  const elements = Object.entries(fields).map(([name, value]) => {
    const key = Buffer.from(`${name}\0`);
    if (typeof value === "boolean") return Buffer.concat([Buffer.of(8), key, Buffer.of(value ? 1 : 0)]);
    if (typeof value === "number") {
      const double = Buffer.alloc(8);
      double.writeDoubleLE(value);
      return Buffer.concat([Buffer.of(1), key, double]);
    }
    if (typeof value === "string")
      return Buffer.concat([Buffer.of(2), key, int32le(value.length + 1), Buffer.from(`${value}\0`)]);
    return Buffer.concat([
      Buffer.of(4),
      key,
      bson(Object.fromEntries(value.map((one, at) => [String(at), one]))),
    ]);
  });
  const body = Buffer.concat([...elements, Buffer.of(0)]);
  return Buffer.concat([int32le(body.length + 4), body]);
}

export function mongoReply(fields: Readonly<Record<string, BsonValue>>): Buffer {
  const document = bson(fields);
  const length = 36 + document.length;
  const head = [length, 7, 1, 1, 8, 0, 0, 0, 1].map(int32le);
  return Buffer.concat([...head, document]);
}

function int32le(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function kafkaAnswer(body: Buffer): Buffer {
  return Buffer.concat([int32(body.length + 4), int32(0x5153), body]);
}

/** Without an error, and two kinds of requests. */
export const kafkaVersions = kafkaAnswer(latin1("\0\0\0\0\0\x02\0\x03\0\0\0\x0c\0\x12\0\0\0\x04"));

/** Metadata v1: brokers without a rack, a controller, and no topics. */
export function kafkaMetadata(brokers: readonly (readonly [host: string, port: number])[]): Buffer {
  const each = brokers.map(([host, port], node) =>
    Buffer.concat([int32(node), Buffer.of(0, host.length), latin1(host), int32(port), Buffer.of(0xff, 0xff)]),
  );
  return kafkaAnswer(Buffer.concat([int32(brokers.length), ...each, int32(0), int32(0)]));
}

export const cqlSupported = latin1("\x84\0\0\0\x06\0\0\0\x17\0\x01\0\x0bCQL_VERSION\0\x01\0\x053.4.7");

export const srvrAnswer = latin1(
  "Zookeeper version: 3.9.5-0, built on 2026-01-01\nLatency min/avg/max: 0/0.0/0\nReceived: 1\nMode: standalone\nNode count: 5\n",
);

export const preloginAnswer = latin1(
  "\x04\x01\0\x2b\0\0\x01\0\0\0\x1a\0\x06\x01\0\x20\0\x01\x02\0\x21\0\x01\x03\0\x22\0\0\x04\0\x22\0\x01\xff\x10\0\x10\0\0\0\0\0\0",
);

/** An entry without attributes, and the end of the search. */
export const searchEntry = latin1("\x30\x09\x02\x01\x01\x64\x04\x04\0\x30\0");
export const searchDone = (code: number) =>
  Buffer.from([0x30, 0x0c, 2, 1, 1, 0x65, 7, 0x0a, 1, code, 4, 0, 4, 0]);

export const wireFormat = latin1("\0\0\x01\x06\x01ActiveMQ\0\0\0\x0c\x01\0\0\0\xf4");

export const httpAnswer = (status: number, body: string) =>
  latin1(`HTTP/1.1 ${status} Told\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);

/** By the first word of the names of the probes that ask for it. */
export const SERVERS: Readonly<Record<string, ServerBytes>> = {
  postgres: asks(latin1("R\0\0\0\x08\0\0\0\x03")),
  redis: asks(latin1("+PONG\r\n")),
  mysql: greets(mysqlGreeting),
  amqp: asks(connectionStart),
  nats: greets(latin1('INFO {"server_id":"N1","version":"2.10.0","max_payload":1048576}\r\n')),
  memcached: asks(latin1("VERSION 1.6.38\r\n")),
  mqtt: asks(latin1("\x20\x02\0\0")),
  zookeeper: asks(srvrAnswer),
  cql: asks(cqlSupported),
  bolt: asks(latin1("\0\0\x04\x05")),
  tds: asks(preloginAnswer),
  ldap: asks(Buffer.concat([searchEntry, searchDone(0)])),
  mongo: asks(mongoReply({ ismaster: true, maxWireVersion: 21, ok: 1 })),
  kafka: asks(kafkaVersions, kafkaMetadata([["127.0.0.1", 9092]])),
  stomp: asks(latin1("CONNECTED\nversion:1.2\nsession:1\n\n\0\n")),
  openwire: greets(wireFormat),
  smtp: greets(latin1("220 mail.example ESMTP\r\n")),
  http: asks(httpAnswer(200, "Ok.\n")),
};
