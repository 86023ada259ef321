/** Reads the runner's answer files: `name=value`, or `name<<mark` … `mark` for any text (runner FileCommandManager.cs). */
export function parseFileCommands(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split("\n");
  while (lines.length > 0) {
    const line = lines.shift() ?? "";
    const block = line.match(/^([^=]*?)<<(.+)$/);
    if (block?.[1] !== undefined) {
      const end = lines.indexOf(block[2] ?? "");
      found[block[1]] = lines.splice(0, end).join("\n");
      lines.shift();
    } else if (line.includes("=")) {
      found[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return found;
}
