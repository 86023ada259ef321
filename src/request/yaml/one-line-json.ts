/**
 * GitHub's `toJSON` breaks lines and indents them from the left margin; below a key, YAML needs more indentation.
 * This puts such JSON on one line. Offsets stay the same, because line breaks become spaces.
 */
export function withJsonOnOneLine(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { index, 0: start } of text.matchAll(/[:-][ \t]+[{[][ \t]*(?=\r?\n)/g)) {
    const from = index + start.search(/[{[]/);
    if (from < done) continue;
    const to = endOfBrackets(text, from);
    if (to === undefined) break;
    const value = text.slice(from, to);
    // An indented part of something else never ends in the first column.
    const isMeant = /\n[}\]]$/.test(value) && isJson(value);
    pieces.push(text.slice(done, from), isMeant ? value.replace(/[\r\n]/g, " ") : value);
    done = to;
  }
  return pieces.join("") + text.slice(done);
}

function endOfBrackets(text: string, from: number): number | undefined {
  const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  token.lastIndex = from;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === "{" || found[0] === "[") depth += 1;
    if (found[0] === "}" || found[0] === "]") depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
