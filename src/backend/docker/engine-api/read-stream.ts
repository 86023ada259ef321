import type { Readable } from "node:stream";
import { addAbortSignal } from "node:stream";

/** Nothing arrived in time. */
export class NotInTime extends Error {}

/** More arrived than the limit allows. */
export class TooLong extends Error {}

/** Reads an answer to its end; throws if it is cut off, if it is longer than `mostBytes`, or if the signal aborts. */
export async function readAll(stream: Readable, mostBytes: number, signal: AbortSignal): Promise<string> {
  addAbortSignal(signal, stream);
  return (await collect(stream, mostBytes)).toString("utf8");
}

/** All of it; throws `TooLong` if that is more than `mostBytes`. */
export async function collect(stream: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer> {
  const { bytes, isWhole } = await readAtMost(stream, mostBytes);
  if (!isWhole) throw new TooLong(`it is longer than ${Math.floor(mostBytes / 1_024)} KiB`);
  return bytes;
}

/** Its beginning; a longer stream is closed. */
export async function readAtMost(
  stream: AsyncIterable<Buffer>,
  mostBytes: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) return { bytes: Buffer.concat(chunks).subarray(0, mostBytes), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

/** A longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * The stream's pieces; if the next one takes longer than `idleMs`, or the stream is cut off, it throws what `explain`
 * returns.
 */
export async function* withIdleLimit(
  stream: Readable,
  idleMs: number,
  explain: (cause: unknown) => Error,
): AsyncGenerator<Buffer> {
  const limitMs = Math.min(idleMs, LONGEST_TIMER_MS);
  const endIdle = () => stream.destroy(new NotInTime(`nothing more arrived within ${idleMs / 1_000} s`));
  let idle = setTimeout(endIdle, limitMs);
  try {
    for await (const chunk of stream) {
      clearTimeout(idle);
      yield chunk as Buffer;
      idle = setTimeout(endIdle, limitMs);
    }
  } catch (error) {
    throw explain(error);
  } finally {
    clearTimeout(idle);
    stream.destroy();
  }
}

/** The pieces that arrive in this time; an endless output ends with it. */
export async function* piecesWithin(ms: number, stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const untilMs = performance.now() + ms;
  for await (const piece of stream) {
    yield piece;
    if (performance.now() > untilMs) return;
  }
}
