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

/** Where `Char.IsWhiteSpace` is true in .NET, which is not where JavaScript's `trimStart` trims: U+0085, and no U+FEFF. */
const WHITE_SPACE_OF_DOTNET = /^(?:(?!\ufeff)[\s\u0085])+/;

export interface Command {
  readonly name: string;
  readonly data: string;
}

/** Reads a step's output line by line, as the runner does (ActionCommandManager.cs). */
export interface CommandReader {
  /** The command that the runner obeys in this line; `undefined` where the line is only printed. */
  read(line: string): Command | undefined;
  readonly isStopped: boolean;
}

export function commandReader(): CommandReader {
  let resumeToken: string | undefined;
  return {
    read(line) {
      const known = resumeToken === undefined ? COMMANDS : [...COMMANDS, resumeToken];
      const command = parse(line, known);
      if (command === undefined) return undefined;
      if (resumeToken === undefined) {
        if (command.name === "stop-commands") resumeToken = command.data;
        return command;
      }
      if (command.name.toLowerCase() === resumeToken.toLowerCase()) resumeToken = undefined;
      return undefined;
    },
    get isStopped() {
      return resumeToken !== undefined;
    },
  };
}

/** What a runner would do with this output: `name:data` of every command that it obeys. */
export function obeyedCommands(output: string): string[] {
  const reader = commandReader();
  // .NET ends a line at each of these.
  const obeyed = output.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = reader.read(line);
    return command === undefined || command.name === "stop-commands"
      ? []
      : [`${command.name}:${command.data}`];
  });
  return reader.isStopped ? [...obeyed, "commands are still stopped"] : obeyed;
}

function parse(line: string, known: readonly string[]): Command | undefined {
  const isKnown = (name: string) => known.some((one) => one.toLowerCase() === name.toLowerCase());
  const second = line.replace(WHITE_SPACE_OF_DOTNET, "").match(/^::(.*?)::(.*)$/s);
  const secondName = second?.[1]?.split(" ")[0] ?? "";
  if (second !== null && isKnown(secondName)) return { name: secondName, data: second[2] ?? "" };
  const first = line.match(/##\[(.*?)\](.*)$/s);
  const firstName = first?.[1]?.split(" ")[0] ?? "";
  return first !== null && isKnown(firstName) ? { name: firstName, data: first[2] ?? "" } : undefined;
}
