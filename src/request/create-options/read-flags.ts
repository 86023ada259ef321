import { quoted } from "../printable.ts";
import { flagOfLetter, flagOfName } from "./all-flags.ts";
import { explainUnknownFlag } from "./explain-unknown-flag.ts";
import type { Flag } from "./flag.ts";

/** Anyone with so many mistakes fixes these first; hostile text could have a hundred thousand. */
export const MOST_PROBLEMS = 100;

/** Something wrong with one word of a command line. */
export interface WordProblem {
  readonly wordIndex: number;
  /** The flag that the word is the value of. */
  readonly flagName?: string;
  readonly message: string;
  readonly hint?: string;
}

/** One flag with its value, and the word where it is. */
export interface FlagUse {
  readonly flag: Flag;
  readonly value: string;
  readonly wordIndex: number;
  /** The word that contains the value: the flag's own or the next. */
  readonly valueIndex: number;
}

interface ReadFlags {
  readonly uses: readonly FlagUse[];
  /** The first word that is not a flag, which is the image; the number of words if there is none. */
  readonly imageIndex: number;
  readonly problems: readonly WordProblem[];
}

/**
 * Parses a command line as spf13/pflag does with `SetInterspersed(false)` (flag.go, parseLongArg and
 * parseSingleShortArg). After an unknown flag, the words up to the next flag count as its values, so one mistake is
 * one problem.
 */
export function readFlags(words: readonly string[]): ReadFlags {
  const uses: FlagUse[] = [];
  const problems: WordProblem[] = [];
  let at = 0;
  while (at < words.length && problems.length < MOST_PROBLEMS) {
    const word = words[at] ?? "";
    if (word === "--") return { uses, imageIndex: at + 1, problems };
    if (!isFlag(word)) break;
    const step = word.startsWith("--") ? readLongFlag(words, at) : readShortFlags(words, at);
    uses.push(...step.uses);
    at = step.next;
    if (step.problem !== undefined) {
      problems.push(step.problem);
      while (at < words.length && !isFlag(words[at] ?? "")) at += 1;
    }
  }
  return { uses, imageIndex: at, problems };
}

function isFlag(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

interface Step {
  readonly uses: readonly FlagUse[];
  readonly next: number;
  readonly problem?: WordProblem;
}

function readLongFlag(words: readonly string[], at: number): Step {
  const word = words[at] ?? "";
  const [, name = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const flag = flagOfName(name);
  if (flag === undefined) return fails(at, at + 1, explainUnknownFlag(`--${name}`));
  return use(flag, given, words, at);
}

function readShortFlags(words: readonly string[], at: number): Step {
  const uses: FlagUse[] = [];
  let letters = (words[at] ?? "").slice(1);
  while (letters !== "") {
    const flag = flagOfLetter(letters.charAt(0));
    const rest = letters.slice(1);
    if (flag === undefined) return { ...fails(at, at + 1, explainUnknownFlag(words[at] ?? "")), uses };
    const isGiven = rest.length > 1 && rest.startsWith("=");
    if (isGiven || !isBoolean(flag)) {
      const step = use(flag, isGiven ? rest.slice(1) : rest === "" ? undefined : rest, words, at);
      return { ...step, uses: [...uses, ...step.uses] };
    }
    uses.push({ flag, value: "true", wordIndex: at, valueIndex: at });
    letters = rest;
  }
  return { uses, next: at + 1 };
}

/** A boolean takes a value only after `=`; any other flag takes the next word if its own contains no value. */
function use(flag: Flag, given: string | undefined, words: readonly string[], at: number): Step {
  if (given !== undefined)
    return { uses: [{ flag, value: given, wordIndex: at, valueIndex: at }], next: at + 1 };
  if (isBoolean(flag))
    return { uses: [{ flag, value: "true", wordIndex: at, valueIndex: at }], next: at + 1 };
  const value = words[at + 1];
  if (value === undefined) return fails(at, at + 1, { message: `${quoted(words[at] ?? "")} needs a value` });
  return { uses: [{ flag, value, wordIndex: at, valueIndex: at + 1 }], next: at + 2 };
}

function isBoolean(flag: Flag): boolean {
  return flag.value === "boolean";
}

function fails(wordIndex: number, next: number, problem: { message: string; hint?: string }): Step {
  return { uses: [], next, problem: { wordIndex, ...problem } };
}
