import { flagOfLetter, flagOfName } from "../create-options/all-flags.ts";
import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import { locator } from "../yaml/locator.ts";
import type { Range } from "../yaml/mask.ts";
import type { Node, ScalarNode } from "../yaml/node.ts";

/** Flags whose value is any text: a variable, a command, a driver's option. */
const OF_ANY_TEXT = new Set([
  "env",
  "health-cmd",
  "label",
  "annotation",
  "log-opt",
  "storage-opt",
  "mount",
  "sysctl",
]);

/** A word of a command that errors may show, such as the `ping` of an unquoted `mysqladmin ping`. */
export const PLAIN_WORD = /^[a-z]{1,12}$/;

/** One word as written, including quotes. */
interface WrittenWord {
  readonly raw: string;
  /** That many of its characters, in the text. */
  first(characters: number): readonly Range[];
  /** What comes after that many of its characters. */
  after(characters: number): readonly Range[];
}

/**
 * What no error shows of `options`, however its words are read: the values of flags that take any text and of flags
 * that do not exist, and all words after them up to the next flag, because they may be the rest of an unquoted value.
 */
export function secretsOfOptions(options: Node): readonly Range[] {
  return readingsOf(options).flatMap(secretsIn);
}

/** What every error may show of `options`: the names of flags, and values of them that are a measure. */
export function harmlessInOptions(options: Node): readonly Range[] {
  return readingsOf(options).flatMap((words) => [...words.flatMap(flagNameOf), ...measuresIn(words)]);
}

function readingsOf(options: Node): WrittenWord[][] {
  switch (options.kind) {
    case "scalar":
      return [splitAsGitHub(options.text), splitAsShell(options.text) ?? []].map((words) => {
        const locate = locator(options);
        return words.map((word) => writtenWord(options, word, locate));
      });
    case "list": {
      const items = options.items.filter((item) => item.kind === "scalar");
      return [items.map((item) => writtenWord(item, { start: 0, end: item.text.length }, locator(item)))];
    }
    case "mapping":
    case "empty":
      return [];
  }
}

function flagNameOf({ raw, first }: WrittenWord): readonly Range[] {
  const [text, name = ""] = /^--?([a-z][a-z-]*)(?=$|=)/.exec(raw) ?? [];
  const isKnown = text !== undefined && flagOfName(name) !== undefined && text.startsWith("--");
  const isLetter = text?.length === 2 && flagOfLetter(name) !== undefined;
  return text !== undefined && (isKnown || isLetter) ? first(text.length) : [];
}

/** The kinds of values that are a number with or without a unit. */
const MEASURES = new Set(["integer", "decimal", "bytes", "bytes or -1", "-1 to 100", "duration"]);
const MEASURE = /^["']?-?\d{1,6}(?:\.\d{1,3})?[a-zA-Z]{0,3}["']?$/;

/** `10s` of `--health-interval 10s`, and of `--health-interval=10s`. */
function measuresIn(words: readonly WrittenWord[]): readonly Range[] {
  return words.flatMap(({ raw, after }, at) => {
    const [long = "", name = "", value] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(raw) ?? [];
    if (!MEASURES.has(flagOfName(name)?.value ?? "")) return [];
    if (value !== undefined) return MEASURE.test(value) ? after(long.length - value.length - 1) : [];
    const next = words[at + 1];
    return next !== undefined && MEASURE.test(next.raw) ? next.after(0) : [];
  });
}

function writtenWord(
  node: ScalarNode,
  { start, end }: Range,
  locate: ReturnType<typeof locator>,
): WrittenWord {
  return {
    raw: node.text.slice(start, end),
    first: (characters) => [locate(start, start + characters)],
    after(characters) {
      if (start + characters >= end) return [];
      const range = locate(start + characters, end);
      return range.start < range.end ? [range] : [node.place];
    },
  };
}

function secretsIn(words: readonly WrittenWord[]): readonly Range[] {
  let last: TextFlag | undefined;
  let hasValue = true;
  let isValue = false;
  return words.flatMap(({ raw, after }) => {
    const flag = flagAt(raw, last);
    if (flag === "other" || flag === "switch") {
      last = undefined;
      isValue = flag === "other" && !raw.includes("=");
      return [];
    }
    if (flag !== "none") {
      last = flag;
      isValue = false;
      hasValue = flag.shownCharacters < raw.length;
      return after(flag.shownCharacters);
    }
    const isShown = last === undefined || (last.isCommand && hasValue && PLAIN_WORD.test(raw));
    hasValue = true;
    const variable = isValue ? undefined : /^["'\\]*[A-Za-z_]\w*=/.exec(raw)?.[0].length;
    isValue = false;
    return isShown ? (variable === undefined ? [] : after(variable)) : after(0);
  });
}

/** A flag that takes any text, or may take any because it is unknown. */
interface TextFlag {
  /** Up to its value, or up to the `=` of a variable in it. */
  readonly shownCharacters: number;
  readonly isCommand: boolean;
}

/** What starts here. After a value of any text, a word with a single dash may belong to that text. */
function flagAt(raw: string, last: TextFlag | undefined): TextFlag | "other" | "switch" | "none" {
  const [long, name] = /^["'\\]*--([\w-]+)=?["'\\]*/.exec(raw) ?? [];
  if (long !== undefined && name !== undefined) {
    const flag = flagOfName(name);
    if (flag?.value === "boolean") return "switch";
    if (flag !== undefined && !OF_ANY_TEXT.has(flag.name)) return "other";
    return { shownCharacters: withName(raw, long.length), isCommand: flag?.name === "health-cmd" };
  }
  if (last !== undefined || !/^["'\\]*-\w/.test(raw)) return "none";
  const letters = /^["'\\]*-(\w*)/.exec(raw)?.[1] ?? "";
  const at = [...letters].findIndex((letter) => {
    const flag = flagOfLetter(letter);
    return flag === undefined || flag.value !== "boolean";
  });
  const flag = flagOfLetter(letters.charAt(at));
  if (at === -1) return "switch";
  if (flag !== undefined && !OF_ANY_TEXT.has(flag.name)) return "other";
  const [dashes = ""] = /^["'\\]*-/.exec(raw) ?? [];
  const [sign = ""] = /^=?["'\\]*/.exec(raw.slice(dashes.length + at + 1)) ?? [];
  return { shownCharacters: withName(raw, dashes.length + at + 1 + sign.length), isCommand: false };
}

/** A variable's name is not secret, its value is. */
function withName(raw: string, from: number): number {
  return from + (/^[A-Za-z_]\w*=/.exec(raw.slice(from))?.[0].length ?? 0);
}
