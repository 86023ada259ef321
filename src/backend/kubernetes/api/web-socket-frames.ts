import { randomBytes } from "node:crypto";
import type { Duplex } from "node:stream";

const OPCODE = { close: 0x8, ping: 0x9, pong: 0xa } as const;

interface Frame {
  readonly isLast: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
}

/**
 * The messages that a server sends over a WebSocket (RFC 6455), until it closes it. Nothing but the answers to its
 * pings is sent back, so a library would be mostly unused: docs/decisions/0008.
 */
export async function* messagesOf(socket: Duplex, head: Buffer): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const { isLast, opcode, payload } of framesOf(socket, head)) {
    if (opcode === OPCODE.close) return;
    if (opcode === OPCODE.ping) socket.write(maskedFrame(OPCODE.pong, payload));
    if (opcode >= OPCODE.close) continue;
    parts.push(payload);
    if (!isLast) continue;
    yield Buffer.concat(parts);
    parts = [];
  }
}

async function* framesOf(socket: Duplex, head: Buffer): AsyncGenerator<Frame> {
  let rest = head;
  const take = () => {
    const found = frameAt(rest);
    if (found !== undefined) rest = rest.subarray(found.length);
    return found?.frame;
  };
  for (let frame = take(); frame !== undefined; frame = take()) yield frame;
  for await (const chunk of socket) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    for (let frame = take(); frame !== undefined; frame = take()) yield frame;
  }
}

/** The frame at the beginning of these bytes; `undefined` if it has not arrived whole. A server's are not masked. */
function frameAt(bytes: Buffer): { readonly frame: Frame; readonly length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const [first = 0, second = 0] = bytes;
  const short = second & 0x7f;
  const begin = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < begin) return undefined;
  const size =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const length = begin + size;
  if (bytes.length < length) return undefined;
  const frame = {
    isLast: (first & 0x80) !== 0,
    opcode: first & 0x0f,
    payload: bytes.subarray(begin, length),
  };
  return { frame, length };
}

/** A client's are masked; the payload of a control frame has at most 125 bytes. */
function maskedFrame(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length]), mask, masked]);
}
