import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutFrames } from "../../src/backend/docker/engine-api/output-frames.ts";
import { readTail, readTailLines } from "../../src/backend/output-tail.ts";

async function* from(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

function frame(payload: Buffer, stream = 1): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt8(stream, 0);
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

/** Cuts the bytes at these places, as a socket may. */
function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...pieces, bytes.subarray(at)].filter((piece) => piece.length > 0);
}

async function collect(output: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of output) pieces.push(piece);
  return Buffer.concat(pieces);
}
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 40 });

describe("the framing of an output", () => {
  test("is taken off wherever the socket cuts it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes), cuts, async (payloads, lengths) => {
        const framed = Buffer.concat(payloads.map((payload, at) => frame(payload, 1 + (at % 2))));
        expect(await collect(withoutFrames(from(...cut(framed, lengths))))).toEqual(Buffer.concat(payloads));
      }),
    );
  });

  test("of a container with a terminal is not there: its bytes come as they are", async () => {
    const output = Buffer.from("no frames, but more than eight bytes");
    expect(await collect(withoutFrames(from(...cut(output, [3, 9]))))).toEqual(output);
    expect(await collect(withoutFrames(from(Buffer.from("short"))))).toEqual(Buffer.from("short"));
  });
});

describe("the tail of an output", () => {
  test("is its last bytes, however it comes", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, cuts, fc.integer({ min: 1, max: 64 }), async (output, lengths, most) => {
        const { tail, isWhole } = await readTail(from(...cut(output, lengths)), most);
        expect(tail).toEqual(output.subarray(-most));
        expect(isWhole).toBe(output.length <= most);
      }),
    );
  });

  const lastLines = async (text: string | Buffer, lines = 10, most = 1_000) =>
    (await readTailLines(from(Buffer.from(text)), { lines, bytes: most })).lines;

  test.each([
    ["its last lines", "1\n2\n3\n", 2, ["2", "3"]],
    ["without empty ones", "1\n\n  \n2", 5, ["1", "2"]],
    [
      "with each overwritten line on its own, as the runner reads them",
      "10%\r20%\r\ndone",
      5,
      ["10%", "20%", "done"],
    ],
    ["nothing of nothing", "", 5, []],
  ])("as text: %s", async (_, output, lines, expected) => {
    expect(await lastLines(output, lines)).toEqual(expected);
  });

  test("marks a line whose beginning is out of bounds", async () => {
    expect(await lastLines(`${"x".repeat(100)}\nwhole`, 5, 10)).toEqual(["\u2026xxxx", "whole"]);
    expect(await lastLines("y".repeat(20_000), 5, 1 << 20)).toEqual([`\u2026${"y".repeat(10_000)}`]);
  });

  test("takes bytes that are not text", async () => {
    expect(await lastLines(Buffer.from([0xff, 0xfe, 0x0a, 0x41]))).toEqual(["\ufffd\ufffd", "A"]);
  });

  test("of a gigabyte is found within a few megabytes of memory", async () => {
    const chunk = frame(Buffer.alloc(1 << 20, "0123456789abcde\n"));
    async function* gigabyte() {
      for (let at = 0; at < 1024; at += 1) yield chunk;
    }
    const before = process.memoryUsage().arrayBuffers;
    const { lines } = await readTailLines(withoutFrames(gigabyte()), { lines: 3, bytes: 1 << 20 });
    expect(lines).toEqual(["0123456789abcde", "0123456789abcde", "0123456789abcde"]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 << 20);
  });
});
