import type { Readable } from "node:stream";
import { addAbortSignal } from "node:stream";

/** Reads an answer to its end; throws where it is cut, or where the signal aborts. */
export async function readAll(stream: Readable, signal: AbortSignal): Promise<string> {
  addAbortSignal(signal, stream);
  return (await collect(stream)).toString("utf8");
}

export async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Nothing came in the time that there was. */
export class NotInTime extends Error {}

/** The stream's pieces; where the next one takes longer than `idleMs`, or the stream is cut, it throws what `explain` says. */
export async function* withIdleLimit(
  stream: Readable,
  idleMs: number,
  explain: (cause: unknown) => Error,
): AsyncGenerator<Buffer> {
  const endIdle = () => stream.destroy(new NotInTime(`nothing more came within ${idleMs / 1_000} s`));
  let idle = setTimeout(endIdle, idleMs);
  try {
    for await (const chunk of stream) {
      clearTimeout(idle);
      yield chunk as Buffer;
      idle = setTimeout(endIdle, idleMs);
    }
  } catch (error) {
    throw explain(error);
  } finally {
    clearTimeout(idle);
    stream.destroy();
  }
}
