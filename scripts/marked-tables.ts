/** A Markdown table; a `|` in a cell is escaped. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const escaped = rows.map((cells) => cells.map((cell) => `${cell}`.replaceAll("|", "\\|")));
  return [head, head.map(() => "---"), ...escaped].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** The text of a document with each table between its marks, `<!-- name -->` and `<!-- /name -->`. */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(replaceBetweenMarks, text);
}

function replaceBetweenMarks(text: string, [name, table]: [string, string]): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(start) || !text.includes(end)) throw new Error(`there are no marks ${start} … ${end}`);
  const head = text.slice(0, text.indexOf(start) + start.length);
  return `${head}\n${table}\n${text.slice(text.indexOf(end))}`;
}
