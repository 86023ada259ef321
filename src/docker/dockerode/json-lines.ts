/**
 * Reads a stream of JSON objects, one each line, as pulls and events send them.
 * Lines that are no JSON are passed over: a proxy's or daemon's noise must not end a pull.
 */
export async function* readJsonLines<Line>(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
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
