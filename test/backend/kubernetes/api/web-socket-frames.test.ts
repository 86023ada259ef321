import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { messagesOf } from "../../../../src/backend/kubernetes/api/web-socket-frames.ts";

/** As a server sends it: not masked. */
function frame(opcode: number, payload: Buffer, isLast = true): Buffer {
  const length =
    payload.length < 126
      ? Buffer.from([payload.length])
      : payload.length < 65_536
        ? Buffer.from([126, payload.length >> 8, payload.length & 0xff])
        : Buffer.concat([
            Buffer.from([127, 0, 0, 0, 0]),
            Buffer.from(Uint32Array.of(payload.length).buffer).reverse(),
          ]);
  return Buffer.concat([Buffer.from([(isLast ? 0x80 : 0) | opcode]), length, payload]);
}

async function messages(bytes: Buffer, pieceLength: number): Promise<{ read: string[]; sent: Buffer }> {
  const fromServer = new PassThrough();
  const sent: Buffer[] = [];
  const socket = Object.assign(fromServer, { write: (piece: Buffer) => sent.push(piece) > 0 });
  for (let at = 0; at < bytes.length; at += pieceLength) socket.push(bytes.subarray(at, at + pieceLength));
  socket.push(null);
  const read: string[] = [];
  for await (const message of messagesOf(socket, Buffer.alloc(0))) read.push(message.toString());
  return { read, sent: Buffer.concat(sent) };
}

const LONG = "x".repeat(200);
const VERY_LONG = "y".repeat(70_000);
const all = Buffer.concat([
  frame(2, Buffer.from("short")),
  frame(2, Buffer.from(LONG)),
  frame(9, Buffer.from("ping")),
  frame(2, Buffer.from("in "), false),
  frame(0, Buffer.from("pieces")),
  frame(2, Buffer.from(VERY_LONG)),
  frame(8, Buffer.alloc(0)),
  frame(2, Buffer.from("after the end")),
]);

test.each([1, 7, 4_096, 1 << 20])("messages arrive whole, cut into pieces of %d bytes", async (length) => {
  const { read, sent } = await messages(all, length);
  expect(read).toEqual(["short", LONG, "in pieces", VERY_LONG]);
  expect(sent.subarray(0, 2)).toEqual(Buffer.from([0x8a, 0x84]));
  const [mask, masked] = [sent.subarray(2, 6), sent.subarray(6)];
  expect(masked.map((byte, at) => byte ^ (mask[at % 4] ?? 0)).toString()).toBe("ping");
});
