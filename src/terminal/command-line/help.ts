import type { CommandFlag } from "./command-flag.ts";
import { VERBS, type Verb } from "./verbs.ts";

const INTRODUCTION =
  "Starts service containers for a test, a build or a day's work, waits until they are ready, and tells you where they are from here: on a laptop, in a CI agent, in a container that shares Docker's socket.";

/** Exit codes, for help and man page. */
export const EXIT_CODES: readonly (readonly [string, string])[] = [
  ["the command's own", "`run`: the command ended by itself"],
  ["125", "sibling-services itself failed: the file, Docker, or a service"],
  ["126, 127", "`run`: the command cannot be executed, or was not found; nothing was started"],
  ["128 + n", "the command, or sibling-services, was ended by signal n: 130 after Ctrl-C, 143 after TERM"],
];

/** `--help` of the program, or of one verb. */
export function helpText(verb: Verb | undefined): string {
  return verb === undefined ? helpOfAll() : helpOfVerb(verb);
}

function helpOfAll(): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length));
  return [
    ...folded(INTRODUCTION, 0),
    "",
    "Usage: sibling-services COMMAND [flags]",
    "",
    ...VERBS.flatMap(({ name, does }) => labelled(name, does, width)),
    "",
    "Start here, beside a services.yml such as `postgres: postgres:17`:",
    "",
    "  sibling-services run --env DATABASE_URL={postgres.url} -- npm test",
    "",
    "sibling-services COMMAND --help shows a command's flags.",
    "sibling-services completion bash|zsh|fish prints a completion script, sibling-services man a man page.",
    "",
    "Exit codes:",
    ...codes(),
    "",
  ].join("\n");
}

function helpOfVerb({ name, usage, does, flags }: Verb): string {
  return [
    ...folded(does, 0),
    "",
    `Usage: sibling-services ${name} ${usage}`,
    "",
    "Flags:",
    ...flagLines(flags),
    ...(name === "run" ? ["", "Exit codes:", ...codes()] : []),
    "",
  ].join("\n");
}

/** `-f, --file FILE`. */
export function flagLabel({ name, short, value, alone }: CommandFlag): string {
  const word = alone === undefined ? (value === undefined ? "" : ` ${value}`) : `[=${value}]`;
  return `${short === undefined ? "    " : `-${short}, `}--${name}${word}`;
}

/** What it does, with its choices. */
export function flagSentence({ does, choices }: CommandFlag): string {
  return choices === undefined ? does : `${does} One of ${choices.join(", ")}.`;
}

function flagLines(flags: readonly CommandFlag[]): string[] {
  const width = Math.max(...flags.map((flag) => flagLabel(flag).length));
  return flags.flatMap((flag) => labelled(flagLabel(flag), flagSentence(flag), width));
}

function codes(): string[] {
  const width = Math.max(...EXIT_CODES.map(([code]) => code.length));
  return EXIT_CODES.flatMap(([code, means]) => labelled(code, means, width));
}

const COLUMNS = 100;

/** A label, and beside it a text of as many lines as it needs. */
function labelled(label: string, text: string, width: number): string[] {
  const indent = width + 4;
  return folded(text, indent).map((line, at) =>
    at === 0 ? `  ${label.padEnd(width)}  ${line.slice(indent)}` : line,
  );
}

function folded(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => " ".repeat(indent) + one);
}
