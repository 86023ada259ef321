/** The last `mostBytes` of an output, however long it is; memory stays at twice that. */
export async function readTail(
  output: AsyncIterable<Buffer>,
  mostBytes: number,
): Promise<{ readonly tail: Buffer; readonly isWhole: boolean }> {
  const kept = Buffer.allocUnsafe(2 * mostBytes);
  let length = 0;
  let isWhole = true;
  for await (const chunk of output) {
    isWhole &&= length + chunk.length <= mostBytes;
    const piece = chunk.subarray(-mostBytes);
    if (length + piece.length > kept.length) {
      kept.copyWithin(0, length - mostBytes, length);
      length = mostBytes;
    }
    length += piece.copy(kept, length);
  }
  return { tail: kept.subarray(Math.max(0, length - mostBytes), length), isWhole };
}

/** Marks omitted text. */
const CUT = "\u2026";
/** A line can be as long as a service likes; more than this is not worth reading. */
const MOST_LINE_CHARACTERS = 10_000;

/** Lines from the end of an output. */
export interface TailLines {
  readonly lines: string[];
  /** Whether the output was longer than what is kept of it. */
  readonly isCut: boolean;
}

/**
 * The last lines of an output, without empty ones. Invalid UTF-8 becomes replacement characters, and a carriage
 * return also ends a line, as it does for the runner.
 */
export async function readTailLines(
  output: AsyncIterable<Buffer>,
  limits: { readonly lines: number; readonly bytes: number },
): Promise<TailLines> {
  const { tail, isWhole } = await readTail(output, limits.bytes);
  const [first = "", ...others] = tail.toString("utf8").split(/[\r\n]+/);
  // If the output is cut, its first line has no beginning. Putting the mark before the whole text would double its
  // size.
  const lines = [isWhole ? first : `${CUT}${first}`, ...others]
    .map((line) => withoutBeginning(line.trimEnd()))
    .filter((line) => line !== "")
    .slice(-limits.lines);
  return { lines, isCut: !isWhole };
}

function withoutBeginning(line: string): string {
  return line.length > MOST_LINE_CHARACTERS ? `${CUT}${line.slice(-MOST_LINE_CHARACTERS)}` : line;
}
