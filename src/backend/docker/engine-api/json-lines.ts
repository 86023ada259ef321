import type { AnswerShape } from "./answer-shape.ts";

/** No line that a daemon sends is longer. */
const MOST_LINE_CHARACTERS = 1 << 20;

/**
 * Reads a stream of JSON objects, one each line, as pulls and events send them. Lines that are not objects, or are
 * too long, are skipped, because noise from a proxy or daemon must not end a pull.
 */
export async function* readJsonLines<Line>(
  stream: AsyncIterable<Buffer>,
  shape: AnswerShape<Line>,
): AsyncGenerator<Line> {
  let rest = "";
  let isTooLong = false;
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (!isTooLong) yield* parsed(line, shape);
      isTooLong = false;
    }
    isTooLong ||= rest.length > MOST_LINE_CHARACTERS;
    if (isTooLong) rest = "";
  }
  if (!isTooLong) yield* parsed(rest, shape);
}

function* parsed<Line>(line: string, shape: AnswerShape<Line>): Generator<Line> {
  if (line.trim() === "") return;
  try {
    yield shape(JSON.parse(line));
  } catch {
    // Skipped, see above.
  }
}
