import { parseArgs } from "node:util";
import { nearestName } from "../../request/nearest-name.ts";
import { quoted } from "../../request/printable.ts";
import { UserError } from "../../user-error.ts";
import type { CommandFlag } from "./command-flag.ts";
import { VERBS, type Verb, type VerbName } from "./verbs.ts";

/** What the user typed, read: the verb, its flags as text, its words. */
export type GivenLine =
  | { readonly kind: "help"; readonly verb: Verb | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "completion"; readonly shell: string }
  | { readonly kind: "man" }
  | GivenVerb;

export interface GivenVerb {
  readonly kind: "verb";
  readonly verb: VerbName;
  readonly flags: FlagValues;
  readonly words: readonly string[];
}

/** The values of each flag that was given, `[""]` for a switch. */
export type FlagValues = ReadonlyMap<string, readonly string[]>;

/** Reads the words after the program's name. Throws `UserError` for what is not in the help. */
export function parseCommandLine(given: readonly string[]): GivenLine {
  const [first, ...rest] = given;
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    return { kind: "help", verb: VERBS.find(({ name }) => name === rest[0]) };
  }
  if (first === "--version" || first === "version") return { kind: "version" };
  if (first === "completion") return { kind: "completion", shell: rest[0] ?? "bash" };
  if (first === "man") return { kind: "man" };
  const verb: Verb | undefined = VERBS.find(({ name }) => name === first);
  if (verb === undefined) throw unknownVerb(first);
  return parseVerb(verb, rest);
}

function unknownVerb(given: string): UserError {
  const names = VERBS.map(({ name }) => name);
  const near = nearestName(given, names);
  return new UserError(`${quoted(given)} is not a command of sibling-services`, {
    hint:
      near === undefined
        ? `It has ${names.join(", ")}; \`sibling-services --help\` explains them.`
        : `Did you mean \`${near}\`?`,
  });
}

function parseVerb(verb: Verb, given: readonly string[]): GivenLine {
  // `--keep` alone has a value too, which parseArgs does not know.
  const words = given.map((word) => {
    const alone = verb.flags.find(({ name, alone }) => alone !== undefined && word === `--${name}`)?.alone;
    return alone === undefined ? word : `${word}=${alone}`;
  });
  const options = Object.fromEntries(
    verb.flags.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ("boolean" as const) : ("string" as const), ...(short && { short }) },
    ]),
  );
  const end = words.indexOf("--");
  const { tokens } = parseArgs({
    args: end < 0 ? words : words.slice(0, end),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags = new Map<string, string[]>();
  const plain: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") plain.push(token.value);
    if (token.kind !== "option") continue;
    const flag = verb.flags.find(({ name }) => name === token.name);
    if (flag === undefined) throw unknownFlag(token.rawName, verb);
    const value = flagValue(flag, token.value);
    const before = flags.get(flag.name);
    if (before !== undefined && !flag.isRepeatable && flag.value !== undefined) {
      throw new UserError(`--${flag.name} is given twice`, { hint: "Give it once." });
    }
    flags.set(flag.name, [...(before ?? []), value]);
  }
  if (flags.has("help")) return { kind: "help", verb };
  const command = end < 0 ? [] : given.slice(end + 1);
  return { kind: "verb", verb: verb.name as VerbName, flags, words: wordsOf(verb, plain, command) };
}

function unknownFlag(given: string, verb: Verb): UserError {
  const near = nearestName(
    given.replace(/^-+/, ""),
    verb.flags.map(({ name }) => name),
  );
  return new UserError(`\`sibling-services ${verb.name}\` has no flag ${given}`, {
    hint:
      near === undefined
        ? `\`sibling-services ${verb.name} --help\` lists its flags. Flags of your own command stand after \`--\`.`
        : `Did you mean --${near}?`,
  });
}

function flagValue(flag: CommandFlag, value: string | undefined): string {
  if (flag.value === undefined) {
    if (value === undefined) return "";
    throw new UserError(`--${flag.name} takes no value`, { hint: `Write --${flag.name}.` });
  }
  if (value === undefined || value === "") {
    throw new UserError(`--${flag.name} needs a value`, { hint: `Write --${flag.name} ${flag.value}.` });
  }
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    throw new UserError(`--${flag.name}: ${quoted(value)} is not one of ${flag.choices.join(", ")}`, {
      hint: `Did you mean ${nearestName(value, flag.choices) ?? flag.choices[0]}?`,
    });
  }
  return value;
}

function wordsOf(verb: Verb, plain: readonly string[], command: readonly string[]): readonly string[] {
  const [surplus] = verb.words === "one" ? plain.slice(1) : verb.words === "none" ? plain : [];
  if (verb.words === "command") {
    if (plain.length > 0) {
      throw new UserError(`the command stands after \`--\`, but ${quoted(plain[0] ?? "")} stands before it`, {
        hint: "As in: sibling-services run -f services.yml -- npm test",
      });
    }
    if (command.length === 0) {
      throw new UserError("there is no command to run", {
        hint: "As in: sibling-services run -- npm test. To start services without a command, use `up`.",
      });
    }
    return command;
  }
  if (surplus !== undefined || command.length > 0) {
    throw new UserError(
      `\`sibling-services ${verb.name}\` does not take ${quoted(surplus ?? command[0] ?? "")}`,
      { hint: `\`sibling-services ${verb.name} --help\` shows what it takes.` },
    );
  }
  return plain;
}
