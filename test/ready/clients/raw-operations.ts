import { connect } from "node:net";
import type { Target } from "./operation.ts";

/** A conversation in bytes: what is sent, and what must be in the answer before the next is sent. */
type Turn = readonly [send: string, answer: RegExp];

/** What an answer in bytes begins with, written as a string because it has control characters. */
const begins = (bytes: string) => new RegExp(`^${bytes}`);

const CONVERSATIONS: Readonly<Record<string, readonly Turn[]>> = {
  memcached: [["set key 0 0 1\r\nx\r\n", /^STORED\r\n/]],
  smtp: [
    ["", /^220 /],
    ["HELO client\r\n", /^250 /],
    ["MAIL FROM:<a@example.org>\r\n", /^250 /],
    ["RCPT TO:<b@example.org>\r\n", /^250 /],
    ["DATA\r\n", /^354 /],
    ["Subject: hello\r\n\r\nhello\r\n.\r\n", /^250 /],
  ],
  // ConnectRequest of a session without a past; the answer holds its length, version, time-out and a session's number.
  zookeeper: [
    [
      `\0\0\0\x2c\0\0\0\0${"\0".repeat(8)}\0\0\x27\x10${"\0".repeat(8)}\0\0\0\x10${"\0".repeat(16)}`,
      begins(String.raw`[\s\S]{8}\0\0\x27\x10(?!\0{8})[\s\S]{8}`),
    ],
  ],
  // STARTUP with CQL_VERSION 3.0.0: READY; then a QUERY at consistency ONE: RESULT.
  cql: [
    ["\x04\0\0\0\x01\0\0\0\x16\0\x01\0\x0bCQL_VERSION\0\x053.0.0", begins("\x84\0\0\0\x02")],
    [
      "\x04\0\0\x01\x07\0\0\0\x30\0\0\0\x29select release_version from system.local \0\x01\0",
      begins("\x84\0\0\x01\x08"),
    ],
  ],
  stomp: [
    ["CONNECT\naccept-version:1.2\nhost:/\nlogin:artemis\npasscode:artemis\n\n\0", /^CONNECTED\n[\s\S]*\0/],
    ["SEND\ndestination:jobs\nreceipt:1\n\nmessage\0", /^\s*RECEIPT\n/],
  ],
};

const PATIENCE_MS = 10_000;

/** Holds the conversation of this kind; rejects if the server says something else, or hangs up. */
export async function speak(kind: string, { host, port }: Target): Promise<void> {
  const turns = CONVERSATIONS[kind];
  if (turns === undefined) throw new Error(`nobody speaks ${kind}`);
  const socket = connect(port, host)
    .setEncoding("latin1")
    .setTimeout(PATIENCE_MS, () => socket.destroy());
  try {
    const chunks = socket[Symbol.asyncIterator]();
    for (const [send, answer] of turns) {
      if (send !== "") socket.write(send, "latin1");
      for (let received = ""; !answer.test(received); ) {
        const { done, value } = await chunks.next();
        if (done) throw new Error(`closed after ${JSON.stringify(received)}`);
        received += value;
      }
    }
  } finally {
    socket.destroy();
  }
}
