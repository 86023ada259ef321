/** What stands in one of the runner's answer files. */
export interface FileCommands {
  readonly values: Readonly<Record<string, string>>;
  /** Where the file could not be read further: what stands before that counts all the same. */
  readonly failure: string | undefined;
}

/** Reads one as the runner does: `name=value`, or `name<<mark` … `mark` for any text (runner FileCommandManager.cs). */
export function readFileCommands(text: string): FileCommands {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 0) {
    const line = lines.shift() ?? "";
    if (line === "") continue;
    const [, name = "", sign = "", rest = ""] = line.match(/^(.*?)(=|<<)(.*)$/) ?? [];
    if (sign === "=" && name !== "") {
      values[name] = rest;
      continue;
    }
    const end = sign === "<<" && name !== "" && rest !== "" ? lines.indexOf(rest) : -1;
    if (end < 0) return { values, failure: `Invalid format '${line}'` };
    values[name] = lines.splice(0, end).join("\n");
    lines.shift();
  }
  return { values, failure: undefined };
}

/** Its values alone. */
export function parseFileCommands(text: string): Readonly<Record<string, string>> {
  return readFileCommands(text).values;
}
