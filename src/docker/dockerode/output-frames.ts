/** A header is the stream's number, three zero bytes and the payload's length (moby pkg/stdcopy). */
const HEADER_BYTES = 8;

/**
 * Takes Docker's framing off the output of a container or an exec without a terminal; both streams in their order.
 * Output that is not framed (a container with `--tty`) comes back as it is.
 */
export function withoutFrames(output: Buffer): Buffer {
  const payloads: Buffer[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= output.length) {
    const isFrame = output.readUInt8(at) <= 2 && output.readUIntBE(at + 1, 3) === 0;
    if (!isFrame) return at === 0 ? output : Buffer.concat([...payloads, output.subarray(at)]);
    const length = output.readUInt32BE(at + 4);
    payloads.push(output.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length));
    at += HEADER_BYTES + length;
  }
  return Buffer.concat(payloads);
}
