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

/** Stands for what was left out. */
const CUT = "\u2026";
/** A line can be as long as a service likes; nobody reads more of it. */
const MOST_LINE_CHARACTERS = 10_000;

/** Lines from the end of an output. */
export interface TailLines {
  readonly lines: string[];
  /** Whether the output was longer than what may be kept of it. */
  readonly isCut: boolean;
}

/**
 * The last lines of an output, empty ones left out, of any bytes: what is no UTF-8 shows as replacement characters.
 * A carriage return ends a line too, as it does for the runner.
 */
export async function readTailLines(
  output: AsyncIterable<Buffer>,
  limits: { readonly lines: number; readonly bytes: number },
): Promise<TailLines> {
  const { tail, isWhole } = await readTail(output, limits.bytes);
  const [first = "", ...others] = tail.toString("utf8").split(/[\r\n]+/);
  // Where the output is cut, its first line has no beginning. Put before the whole text, the sign would double its size.
  const lines = [isWhole ? first : `${CUT}${first}`, ...others]
    .map((line) => withoutBeginning(line.trimEnd()))
    .filter((line) => line !== "")
    .slice(-limits.lines);
  return { lines, isCut: !isWhole };
}

function withoutBeginning(line: string): string {
  return line.length > MOST_LINE_CHARACTERS ? `${CUT}${line.slice(-MOST_LINE_CHARACTERS)}` : line;
}
