/** A header is the stream's number, three zero bytes and the payload's length (moby pkg/stdcopy). */
const HEADER_BYTES = 8;

/**
 * Removes Docker's framing from the output of a container or an exec without a terminal; both streams in order, as
 * they arrive and without buffering. Output without framing (a container with `--tty`) stays unchanged.
 */
export async function* withoutFrames(output: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let header = Buffer.alloc(0);
  let payloadBytes = 0;
  let isFramed = true;
  for await (const chunk of output) {
    let rest = chunk;
    while (rest.length > 0 && isFramed) {
      if (payloadBytes > 0) {
        const payload = rest.subarray(0, payloadBytes);
        payloadBytes -= payload.length;
        rest = rest.subarray(payload.length);
        yield payload;
        continue;
      }
      const missing = HEADER_BYTES - header.length;
      header = Buffer.concat([header, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (header.length < HEADER_BYTES) break;
      isFramed = isHeader(header);
      if (!isFramed) yield header;
      payloadBytes = isFramed ? header.readUInt32BE(4) : 0;
      header = Buffer.alloc(0);
    }
    if (!isFramed && rest.length > 0) yield rest;
  }
  if (header.length > 0) yield header;
}

function isHeader(bytes: Buffer): boolean {
  return bytes.readUInt8(0) <= 2 && bytes.readUIntBE(1, 3) === 0;
}
