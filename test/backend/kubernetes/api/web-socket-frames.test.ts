import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { messagesOf } from "../../../../src/backend/kubernetes/api/web-socket-frames.ts";
import { frame, OPCODE } from "../../../fakes/api-server/web-socket-server.ts";

const { binary, continuation, close, ping } = OPCODE;
const TEXT = 1;

/** What a client reads and sends if the server says this, in pieces, and leaves the connection open. */
async function conversation(bytes: Buffer, pieceLength: number, head = Buffer.alloc(0)) {
  // In object mode, because pieces that wait would be read as one otherwise.
  const fromServer = new PassThrough({ objectMode: true });
  const sent: Buffer[] = [];
  const socket = Object.assign(fromServer, { write: (piece: Buffer) => sent.push(piece) > 0 });
  for (let at = 0; at < bytes.length; at += pieceLength) socket.push(bytes.subarray(at, at + pieceLength));
  const read: string[] = [];
  for await (const message of messagesOf(socket, head)) read.push(message.toString());
  return { read, sent: Buffer.concat(sent) };
}

const payloadsOf = (...lengths: number[]) => lengths.map((length) => "x".repeat(length));
const SHORT = payloadsOf(0, 1, 125, 126, 127, 200, 256);
const LONG = payloadsOf(65_535, 65_536, 70_000);

const all = (payloads: readonly string[]) =>
  Buffer.concat([
    frame(binary, "short"),
    frame(TEXT, "text"),
    ...payloads.map((payload) => frame(binary, payload)),
    frame(ping, "a ping"),
    frame(TEXT, "in ", false),
    frame(ping, ""),
    frame(continuation, "three ", false),
    frame(continuation, "pieces"),
    frame(OPCODE.pong, "is not read"),
    frame(close, ""),
    frame(binary, "after the end"),
  ]);

test.each([
  [1, SHORT],
  [2, SHORT],
  [7, SHORT],
  [4_096, [...SHORT, ...LONG]],
  [1 << 20, [...SHORT, ...LONG]],
])("messages arrive whole, cut into pieces of %d bytes", async (length, payloads) => {
  const { read, sent } = await conversation(all(payloads), length);
  expect(read).toEqual(["short", "text", ...payloads, "in three pieces"]);
  expect(sent.subarray(0, 2)).toEqual(Buffer.from([0x8a, 0x86]));
  const [mask, masked] = [sent.subarray(2, 6), sent.subarray(6, 12)];
  expect(masked.map((byte, at) => byte ^ (mask[at % 4] ?? 0)).toString()).toBe("a ping");
  expect(sent.subarray(12, 14)).toEqual(Buffer.from([0x8a, 0x80]));
  expect(sent).toHaveLength(18);
});

test("what came with the head of the answer is read first", async () => {
  const bytes = Buffer.concat([frame(binary, "first"), frame(binary, "second"), frame(close, "")]);
  for (const at of [0, 3, 7, 20, bytes.length - 2]) {
    const { read } = await conversation(bytes.subarray(at), 1_000, bytes.subarray(0, at));
    expect(read).toEqual(["first", "second"]);
  }
});

test("a message is told as soon as it is there, and an end without a word is one", async () => {
  const socket = new PassThrough();
  const messages = messagesOf(socket, Buffer.alloc(0));
  for (const payload of ["one", "x".repeat(300), ""]) {
    socket.push(frame(binary, payload));
    expect(String((await messages.next()).value)).toBe(payload);
  }
  socket.push(null);
  expect(await messages.next()).toEqual({ done: true, value: undefined });
});
