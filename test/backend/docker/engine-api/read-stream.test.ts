import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { NotInTime, withIdleLimit } from "../../../../src/backend/docker/engine-api/read-stream.ts";

/** Reads until the end; resolves with the error that ended it. */
async function endOf(pieces: AsyncIterable<Buffer>): Promise<unknown> {
  try {
    for await (const _ of pieces);
    return "its end";
  } catch (error) {
    return error;
  }
}

const causeItself = (cause: unknown) => cause as Error;

test("a stream that is silent for too long is closed", async () => {
  const stream = new PassThrough();
  expect(await endOf(withIdleLimit(stream, 10, causeItself))).toBeInstanceOf(NotInTime);
  expect(stream.destroyed).toBe(true);
});

test.each([Number.POSITIVE_INFINITY, 40 * 24 * 3_600_000])(
  "one without a limit of its own may be silent (%d ms)",
  async (idleMs) => {
    const stream = new PassThrough();
    const end = endOf(withIdleLimit(stream, idleMs, causeItself));
    expect(await Promise.race([end, setTimeout(30, "still open")])).toBe("still open");
    stream.end();
    expect(await end).toBe("its end");
  },
);
