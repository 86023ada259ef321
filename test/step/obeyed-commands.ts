/** The commands that a runner knows (runner src/Runner.Worker, classes named …CommandExtension). */
const COMMANDS = [
  "internal-set-repo-path",
  "set-env",
  "set-output",
  "save-state",
  "add-path",
  "add-mask",
  "add-matcher",
  "remove-matcher",
  "debug",
  "notice",
  "warning",
  "error",
  "echo",
  "group",
  "endgroup",
  "stop-commands",
];

/** What a runner would do with this output: `name:data` of every command that it obeys (ActionCommandManager.cs). */
export function obeyedCommands(output: string): string[] {
  const obeyed: string[] = [];
  let resumeToken: string | undefined;
  // .NET ends a line at each of these.
  for (const line of output.split(/\r\n|\r|\n/)) {
    const known = resumeToken === undefined ? COMMANDS : [...COMMANDS, resumeToken];
    const command = parse(line, known);
    if (command === undefined) continue;
    if (resumeToken !== undefined) {
      if (command.name.toLowerCase() === resumeToken.toLowerCase()) resumeToken = undefined;
    } else if (command.name === "stop-commands") {
      resumeToken = command.data;
    } else {
      obeyed.push(`${command.name}:${command.data}`);
    }
  }
  if (resumeToken !== undefined) obeyed.push("commands are still stopped");
  return obeyed;
}

/** Where `Char.IsWhiteSpace` is true in .NET, which is not where JavaScript's `trimStart` trims: U+0085, and no U+FEFF. */
const WHITE_SPACE_OF_DOTNET = /^(?:(?!\ufeff)[\s\u0085])+/;

function parse(line: string, known: readonly string[]): { name: string; data: string } | undefined {
  const isKnown = (name: string) => known.some((one) => one.toLowerCase() === name.toLowerCase());
  const second = line.replace(WHITE_SPACE_OF_DOTNET, "").match(/^::(.*?)::(.*)$/);
  const secondName = second?.[1]?.split(" ")[0] ?? "";
  if (second !== null && isKnown(secondName)) return { name: secondName, data: second[2] ?? "" };
  const first = line.match(/##\[(.*?)\](.*)$/);
  const firstName = first?.[1]?.split(" ")[0] ?? "";
  return first !== null && isKnown(firstName) ? { name: firstName, data: first[2] ?? "" } : undefined;
}
