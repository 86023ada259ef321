import type { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import type { Probe } from "../../../src/ports/probe.ts";
import { judgeStompAnswer, judgeWireFormat } from "../../../src/readiness/presets/activemq.ts";
import { allPresets } from "../../../src/readiness/presets/all-presets.ts";
import { judgeCqlAnswer } from "../../../src/readiness/presets/cassandra.ts";
import { findPreset } from "../../../src/readiness/presets/find-preset.ts";
import { judgeMetadata, judgeVersions } from "../../../src/readiness/presets/kafka-protocol.ts";
import { judgeSearchAnswer } from "../../../src/readiness/presets/ldap-protocol.ts";
import { judgeSmtpGreeting } from "../../../src/readiness/presets/mail.ts";
import { judgeMemcachedAnswer } from "../../../src/readiness/presets/memcached.ts";
import { judgeHello } from "../../../src/readiness/presets/mongo-protocol.ts";
import { judgeConnack } from "../../../src/readiness/presets/mosquitto.ts";
import { judgeMysqlGreeting } from "../../../src/readiness/presets/mysql.ts";
import { judgeNatsGreeting } from "../../../src/readiness/presets/nats.ts";
import { judgeBoltAnswer } from "../../../src/readiness/presets/neo4j.ts";
import { judgeAmqpAnswer } from "../../../src/readiness/presets/rabbitmq.ts";
import { judgePrelogin } from "../../../src/readiness/presets/sql-server.ts";
import { judgeSession, judgeSrvr } from "../../../src/readiness/presets/zookeeper-protocol.ts";
import type { Dialogue } from "../../../src/readiness/probes/dialogue.ts";
import { sendByteByByte, smallServer } from "../probes/small-server.ts";
import {
  cqlSupported,
  httpAnswer,
  kafkaMetadata,
  kafkaVersions,
  mongoReply,
  mysqlPacket,
  SERVERS,
  type ServerBytes,
  searchDone,
  srvrAnswer,
  xProtocolNotice,
} from "./server-bytes.ts";

type Judge = Dialogue["judge"];

const latin1 = (text: string) => Buffer.from(text, "latin1");
const mysqlError = (code: number, words: string) =>
  mysqlPacket(Buffer.concat([Buffer.from([0xff, code & 0xff, code >> 8]), latin1(words)]));
const cqlError = (code: number, words: string) => {
  const bytes = Buffer.alloc(15);
  bytes.set([0x84, 0, 0, 0, 0]);
  bytes.writeUInt32BE(6 + words.length, 5);
  bytes.writeInt32BE(code, 9);
  bytes.writeInt16BE(words.length, 13);
  return Buffer.concat([bytes, latin1(words)]);
};
const session = (timeoutMs: number) => {
  const bytes = Buffer.alloc(41);
  bytes.writeInt32BE(37, 0);
  bytes.writeInt32BE(timeoutMs, 8);
  return bytes;
};
const set = { ismaster: false, setName: "rs0", ok: 1 };

/** What was judged, in one line. */
function inWords(judged: ReturnType<Judge>): string {
  if (judged === undefined) return "waits";
  if (!("answer" in judged)) return "goes on";
  return `${judged.answer.kind}: ${judged.answer.detail}`;
}

const JUDGES: readonly (readonly [
  name: string,
  judge: Judge,
  rows: readonly (readonly [Buffer, string])[],
])[] = [
  [
    "mysql",
    judgeMysqlGreeting,
    [
      [SERVERS.mysql?.turns[0] ?? latin1(""), "ready: MySQL greets as 8.4.5"],
      [mysqlPacket(latin1("\x0a5.5.5-10.11.19-MariaDB\0")), "ready: MariaDB greets as 10.11.19-MariaDB"],
      [xProtocolNotice, "not-ready: answers, but not as MySQL does"],
      [
        mysqlError(1129, "Host '172.18.0.1' is blocked"),
        "not-ready: MySQL says 1129: Host '172.18.0.1' is blocked (too many connections from here ended without a login; max_connect_errors limits them)",
      ],
      [
        mysqlError(1130, "Host '172.18.0.1' is not allowed"),
        "ready: MySQL says 1130: Host '172.18.0.1' is not allowed (no user may log in from this job's address)",
      ],
      [mysqlError(1040, "#08004Too many connections"), "not-ready: MySQL says 1040: Too many connections"],
      [mysqlError(1053, "\x1b[2Jbye\n"), "not-ready: MySQL says 1053: \ufffd[2Jbye"],
    ],
  ],
  [
    "amqp",
    judgeAmqpAnswer,
    [
      [SERVERS.amqp?.turns[0] ?? latin1(""), "ready: RabbitMQ opens a connection"],
      [latin1("AMQP\0\x01\0\0"), "ready: AMQP is served, in another version than 0-9-1"],
      [latin1("AMQP\x03\x01\0\0"), "ready: AMQP is served, in another version than 0-9-1"],
      // epmd, asked with this header, says nothing and hangs up; a heartbeat or another method is not a start.
      [latin1("\x01\0\0\0\0\0\x04\0\x0a\0\x32"), "not-ready: answers, but not as RabbitMQ does"],
      [latin1("\x08\0\0\0\0\0\0\xce"), "not-ready: answers, but not as RabbitMQ does"],
    ],
  ],
  [
    "nats",
    judgeNatsGreeting,
    [
      [SERVERS.nats?.turns[0] ?? latin1(""), "ready: NATS sends INFO"],
      [
        latin1("-ERR 'maximum connections exceeded'\r\n"),
        "not-ready: NATS says 'maximum connections exceeded'",
      ],
    ],
  ],
  [
    "memcached",
    judgeMemcachedAnswer,
    [
      [latin1("VERSION 1.6.38\r\n"), "ready: memcached 1.6.38 answers"],
      [latin1("CLIENT_ERROR unauthenticated\r\n"), "ready: memcached says unauthenticated"],
      [latin1("SERVER_ERROR out of memory\r\n"), "not-ready: memcached says out of memory"],
      [latin1("ERROR\r\n"), "not-ready: answers, but not as memcached does"],
    ],
  ],
  [
    "mqtt",
    judgeConnack,
    [
      [latin1("\x20\x02\0\0"), "ready: MQTT connects"],
      [
        latin1("\x20\x02\0\x05"),
        "ready: the MQTT broker answers (return code 5: it wants a login or another version)",
      ],
      [latin1("\x20\x02\0\x03"), "not-ready: the MQTT broker says that it is unavailable"],
      // MQTT 5.
      [latin1("\x20\x03\0\x88\0"), "not-ready: the MQTT broker says that it is unavailable"],
    ],
  ],
  [
    "zookeeper",
    judgeSrvr,
    [
      [srvrAnswer, "ready: ZooKeeper serves (standalone)"],
      [
        latin1("This ZooKeeper instance is not currently serving requests\n"),
        "not-ready: ZooKeeper does not serve yet",
      ],
      [
        latin1("srvr is not executed because it is not in the whitelist.\n"),
        "not-ready: ZooKeeper does not allow srvr",
      ],
    ],
  ],
  [
    "zookeeper's session",
    judgeSession,
    [
      [session(4_000).subarray(0, 12), "ready: ZooKeeper opens a session"],
      [session(0).subarray(0, 12), "not-ready: ZooKeeper opens no session"],
      [Buffer.from([0, 0, 0, 64, 0, 0, 0, 0, 0, 0, 16, 0]), "ready: ZooKeeper opens a session"],
      [Buffer.from([0, 0, 0, 65, 0, 0, 0, 0, 0, 0, 16, 0]), "not-ready: answers, but not as ZooKeeper does"],
      [Buffer.from([0, 0, 0, 35, 0, 0, 0, 0, 0, 0, 16, 0]), "not-ready: answers, but not as ZooKeeper does"],
      [Buffer.from([0, 0, 0, 36, 0, 0, 0, 1, 0, 0, 16, 0]), "not-ready: answers, but not as ZooKeeper does"],
    ],
  ],
  [
    "cql",
    judgeCqlAnswer,
    [
      [cqlSupported.subarray(0, 5), "ready: Cassandra answers OPTIONS"],
      [cqlError(0x1002, "bootstrapping"), "not-ready: Cassandra says bootstrapping"],
      [cqlError(0x1001, "overloaded"), "not-ready: Cassandra says overloaded"],
      [cqlError(0x000a, "version 4 is unknown"), "ready: Cassandra says version 4 is unknown"],
    ],
  ],
  [
    "bolt",
    judgeBoltAnswer,
    [
      [latin1("\0\0\x04\x05"), "ready: Neo4j speaks Bolt 5"],
      [latin1("\0\0\0\0"), "ready: Neo4j speaks another version of Bolt"],
    ],
  ],
  ["tds", judgePrelogin, [[SERVERS.tds?.turns[0] ?? latin1(""), "ready: SQL Server answers PRELOGIN"]]],
  [
    "ldap",
    judgeSearchAnswer,
    [
      [latin1("\x30\x09\x02\x01\x01\x64"), "ready: LDAP answers a search"],
      [searchDone(0).subarray(0, 10), "ready: LDAP answers a search (result 0)"],
      [searchDone(50).subarray(0, 10), "ready: LDAP answers a search (result 50)"],
      [searchDone(52).subarray(0, 10), "not-ready: LDAP returns result 52, busy or unavailable"],
      [latin1("\x30\x84\0\0\0\x0c\x02\x01\x01\x64"), "ready: LDAP answers a search"],
      [latin1("\x30\x10\x02\x01\0\x78"), "not-ready: LDAP announces that it disconnects"],
    ],
  ],
  [
    "mongo",
    judgeHello,
    [
      [mongoReply({ ismaster: true, ok: 1 }), "ready: MongoDB answers hello"],
      [
        mongoReply({ ismaster: false, isreplicaset: true, ok: 1 }),
        "ready: MongoDB answers; its replica set is not initiated",
      ],
      [
        mongoReply({ ...set, hosts: ["a:1"] }),
        "not-ready: MongoDB has no primary in its replica set rs0 yet",
      ],
      [
        mongoReply({ ...set, secondary: true, hosts: ["a:1"] }),
        "not-ready: MongoDB has no primary in its replica set rs0 yet",
      ],
      [mongoReply({ ...set, secondary: true, hosts: ["a:1", "b:1"] }), "ready: MongoDB answers as secondary"],
      [mongoReply({ ...set, ismaster: true, hosts: ["a:1"] }), "ready: MongoDB answers as primary"],
      [mongoReply({ ok: 0, errmsg: "shutting down" }), "not-ready: MongoDB says shutting down"],
    ],
  ],
  ["kafka", judgeVersions, [[kafkaVersions, "goes on"]]],
  [
    "kafka's metadata",
    judgeMetadata,
    [
      [
        kafkaMetadata([
          ["localhost", 9092],
          ["b", 9093],
        ]),
        "ready: Kafka advertises localhost:9092, b:9093",
      ],
      [kafkaMetadata([]), "not-ready: Kafka knows no broker yet"],
      [kafkaMetadata([["a\x1b[2J", 1]]), "not-ready: answers, but not as Kafka does"],
    ],
  ],
  [
    "stomp",
    judgeStompAnswer,
    [
      [latin1("CONNECTED\n"), "ready: STOMP connects"],
      [latin1("ERROR\n"), "ready: STOMP asks for a login"],
    ],
  ],
  ["openwire", judgeWireFormat, [[latin1("\0\0\x01\x06\x01ActiveMQ"), "ready: ActiveMQ offers OpenWire"]]],
  [
    "smtp",
    judgeSmtpGreeting,
    [
      [latin1("220 mail.example ESMTP\r\n"), "ready: SMTP greets"],
      [latin1("220\r\n"), "ready: SMTP greets"],
      [latin1("421 too busy\r\n"), "not-ready: SMTP says 421 too busy"],
      [latin1("554 no\r\n"), "not-ready: SMTP says 554 no"],
    ],
  ],
];

describe.each(JUDGES)("what %s answers", (_, judge, rows) => {
  test.each(rows.map(([bytes, told]) => [told, bytes] as const))("is %s", (told, bytes) => {
    expect(inWords(judge(bytes))).toBe(told);
  });

  test.each(rows.map(([bytes, told]) => [told, bytes] as const))(
    "is never judged otherwise by a part: %s",
    (told, bytes) => {
      const isForeign = told.includes("answers, but not as");
      const parts = Array.from(bytes, (_byte, length) => inWords(judge(bytes.subarray(0, length))));
      expect(parts.filter((part) => part !== "waits" && part !== told)).toEqual(
        isForeign ? expect.any(Array) : [],
      );
      expect(parts[0]).toBe("waits");
    },
  );

  test("is never taken for ready from garbage", () => {
    const garbage = [
      Buffer.alloc(20_000),
      Buffer.alloc(20_000, 0xff),
      Buffer.alloc(20_000, "A"),
      latin1("\x15\x03\x01\0\x02\x02\x50"), // TLS, fatal: internal error
      httpAnswer(400, "Bad Request"),
      latin1("SSH-2.0-OpenSSH_9.2\r\n"),
      ...Array.from({ length: 256 }, (_ignored, byte) => Buffer.alloc(64, byte)),
    ];
    const fooled = garbage.filter((bytes) => inWords(judge(bytes)).startsWith("ready"));
    expect(fooled.map((bytes) => bytes.toString("latin1", 0, 10))).toEqual([]);
  });
});

const probes = new Map(
  allPresets
    .flatMap(({ looks }) => looks)
    .flatMap((look) => (look.kind === "port" ? [look.probe()] : []))
    .map((probe): [string, Probe] => [protocolOf(probe), probe])
    .filter(([protocol]) => protocol !== "http"),
);

function protocolOf({ name }: Probe): string {
  return name.split(" ")[0] ?? "";
}

async function ask(
  probe: Probe,
  { speaksFirst, turns }: ServerBytes,
  send: (socket: Socket, bytes: Buffer) => unknown,
) {
  const address = await smallServer((socket) => {
    const left = [...turns];
    const next = () => {
      const bytes = left.shift();
      if (bytes !== undefined) void send(socket, bytes);
    };
    if (speaksFirst) next();
    socket.on("data", next);
  });
  return probe.ask(address, { timeoutMs: 300, signal: new AbortController().signal });
}

test("every protocol that is asked for has a server here", () => {
  const asked = [...probes.keys(), "http"].sort();
  expect(asked).toEqual(Object.keys(SERVERS).sort());
});

describe.each([...probes])("a look that speaks %s", (protocol, probe) => {
  test("is answered by its own server, in one piece and byte by byte", async () => {
    const server = SERVERS[protocol] ?? expect.fail(`no server speaks ${protocol}`);
    expect(await ask(probe, server, (socket, bytes) => socket.write(bytes))).toMatchObject({ kind: "ready" });
    expect(await ask(probe, server, sendByteByByte)).toMatchObject({ kind: "ready" });
  });

  test("is not fooled by any other server", async () => {
    const others = Object.entries(SERVERS).filter(([other]) => other !== protocol);
    const answers = await Promise.all(
      others.map(async ([other, server]) => ({
        other,
        answer: await ask(probe, server, (socket, bytes) => socket.write(bytes)),
      })),
    );
    expect(answers.filter(({ answer }) => answer.kind === "ready").map(({ other }) => other)).toEqual([]);
  });

  test("gives up on a stream without an end", async () => {
    const answer = await ask(
      probe,
      { speaksFirst: true, turns: [Buffer.alloc(100_000, 0x30)] },
      (socket, bytes) => socket.write(bytes),
    );
    expect(answer).toMatchObject({ kind: "not-ready", isReached: true });
  });
});

test("the looks send what their protocols ask for, and no login", async () => {
  const sent = await Promise.all(
    [...probes].map(async ([protocol, probe]) => {
      const { speaksFirst, turns } = SERVERS[protocol] ?? expect.fail(`no server speaks ${protocol}`);
      const pieces: string[] = [];
      const address = await smallServer((socket) => {
        const left = [...turns];
        if (speaksFirst) socket.write(left.shift() ?? "");
        socket.on("data", (bytes: Buffer) => {
          pieces.push(bytes.toString("hex"));
          socket.write(left.shift() ?? "");
        });
      });
      await probe.ask(address, { timeoutMs: 5_000, signal: new AbortController().signal });
      await vi.waitFor(() => expect(pieces.length).toBeGreaterThanOrEqual(speaksFirst ? 0 : turns.length));
      return `${protocol}: ${pieces.slice(0, Math.max(1, turns.length)).join(" | ")}`;
    }),
  );
  await expect(`${sent.sort().join("\n")}\n`).toMatchFileSnapshot("sent-bytes.txt");
});

test("a replica set names the addresses at which its clients go on", () => {
  const reply = mongoReply({ ...set, ismaster: true, hosts: ["mongo:27017", "[fd00::2]:27018", "odd"] });
  expect(judgeHello(reply)).toMatchObject({
    answer: {
      advertised: [
        { host: "mongo", port: 27017 },
        { host: "fd00::2", port: 27018 },
      ],
    },
  });
  expect(judgeHello(mongoReply({ ismaster: true, ok: 1 }))).not.toHaveProperty("answer.advertised");
});

test("a mail server may look up its client before it greets", async () => {
  const address = await smallServer((socket) => {
    setTimeout(() => socket.write("220 mail.example ESMTP\r\n"), 1_200);
  });
  const [look] = findPreset("opensmtpd", { environment: [], command: [] })?.looks ?? [];
  const probe = look?.kind === "port" ? look.probe() : undefined;
  const { timeoutMs = 1_000 } = probe ?? {};
  const answer = await probe?.ask(address, { timeoutMs, signal: new AbortController().signal });
  expect(answer).toMatchObject({ kind: "ready", detail: "SMTP greets" });
});
