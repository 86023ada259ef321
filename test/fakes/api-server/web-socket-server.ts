import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import type { Status } from "../../../src/backend/kubernetes/objects/status.ts";

/** Meanings of frames (RFC 6455). */
export const OPCODE = { continuation: 0, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Where the bytes of a message belong (kubernetes apimachinery util/remotecommand). */
export const CHANNEL = { output: 1, errors: 2, result: 3 } as const;

const KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** The answer to a handshake. */
export function openWebSocket(socket: Duplex, key: string, protocol: string): void {
  const accept = createHash("sha1").update(`${key}${KEY_SUFFIX}`).digest("base64");
  const lines = [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${accept}`,
    `Sec-WebSocket-Protocol: ${protocol}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
}

/** A frame as a server sends it: not masked. */
export function frame(opcode: number, payload: Buffer | string, isLast = true): Buffer {
  const bytes = Buffer.from(payload);
  const { length } = bytes;
  const first = (isLast ? 0x80 : 0) | opcode;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), bytes]);
  const long = length >= 1 << 16;
  const head = Buffer.alloc(long ? 10 : 4);
  head[0] = first;
  head[1] = long ? 127 : 126;
  if (long) head.writeBigUInt64BE(BigInt(length), 2);
  else head.writeUInt16BE(length, 2);
  return Buffer.concat([head, bytes]);
}

/** A message of one channel. */
export function message(channel: number, text: string): Buffer {
  return frame(OPCODE.binary, channelBytes(channel, text));
}

export function channelBytes(channel: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([channel]), Buffer.from(text)]);
}

/** How a node tells the end of a command. */
export function exitStatus(exitCode: number): Status {
  if (exitCode === 0) return { kind: "Status", status: "Success" };
  return {
    kind: "Status",
    status: "Failure",
    reason: "NonZeroExitCode",
    message: `command terminated with non-zero exit code: exit status ${exitCode}`,
    details: { causes: [{ reason: "ExitCode", message: String(exitCode) }] },
  };
}

/** 1000: all is well. */
export const closing = frame(OPCODE.close, Buffer.from([0x03, 0xe8]));
