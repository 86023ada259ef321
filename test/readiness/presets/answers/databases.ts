import { judgeCqlAnswer } from "../../../../src/readiness/presets/cassandra.ts";
import { judgeHello } from "../../../../src/readiness/presets/mongo-protocol.ts";
import { judgeMysqlGreeting } from "../../../../src/readiness/presets/mysql.ts";
import { judgeBoltAnswer } from "../../../../src/readiness/presets/neo4j.ts";
import { judgePrelogin } from "../../../../src/readiness/presets/sql-server.ts";
import { cqlSupported, mongoReply, mysqlPacket, SERVERS, xProtocolNotice } from "../server-bytes.ts";
import { type AnswerRows, latin1 } from "./answer-rows.ts";

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
const set = { ismaster: false, setName: "rs0", ok: 1 };

/** What databases answer. */
export const DATABASES: readonly AnswerRows[] = [
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
];
