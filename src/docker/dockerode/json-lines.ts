import type { Readable } from "node:stream";

/**
 * Reads a stream of JSON objects, one each line, as pulls and events send them.
 * Lines that are no JSON are passed over: a proxy's or daemon's noise must not end a pull.
 */
export async function* readJsonLines<Line>(stream: Readable): AsyncGenerator<Line> {
  let rest = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield* parsed<Line>(line);
  }
  yield* parsed<Line>(rest);
}

function* parsed<Line>(line: string): Generator<Line> {
  if (line.trim() === "") return;
  try {
    yield JSON.parse(line) as Line;
  } catch {
    // Passed over, see above.
  }
}
