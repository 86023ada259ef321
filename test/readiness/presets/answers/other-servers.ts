import { judgeSearchAnswer } from "../../../../src/readiness/presets/ldap-protocol.ts";
import { judgeSmtpGreeting } from "../../../../src/readiness/presets/mail.ts";
import { judgeMemcachedAnswer } from "../../../../src/readiness/presets/memcached.ts";
import { judgeSession, judgeSrvr } from "../../../../src/readiness/presets/zookeeper-protocol.ts";
import { searchDone, srvrAnswer } from "../server-bytes.ts";
import { type AnswerRows, latin1 } from "./answer-rows.ts";

const session = (timeoutMs: number) => {
  const bytes = Buffer.alloc(41);
  bytes.writeInt32BE(37, 0);
  bytes.writeInt32BE(timeoutMs, 8);
  return bytes;
};

/** What caches, directories and mail servers answer. */
export const OTHER_SERVERS: readonly AnswerRows[] = [
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
