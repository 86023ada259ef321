/**
 * The value of an option in a command's words, given as `--name value` or `--name=value`; of several, the last
 * counts. Words inside a script for `sh -c` are not read.
 */
export function optionValue(command: readonly string[], names: readonly string[]): string | undefined {
  let value: string | undefined;
  for (const [index, word] of command.entries()) {
    if (names.includes(word)) value = command[index + 1] ?? value;
    const name = names.find((candidate) => word.startsWith(`${candidate}=`));
    if (name !== undefined) value = word.slice(name.length + 1);
  }
  return value;
}

/** The text as a port from 1 to 65535, otherwise `undefined`. */
export function portFrom(text: string | undefined): number | undefined {
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}
