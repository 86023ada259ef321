import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import type { Word } from "../words/word.ts";
import { locator } from "../yaml/locator.ts";
import type { Range } from "../yaml/mask.ts";
import type { Node, ScalarNode } from "../yaml/node.ts";

/** Keys of a service whose values may be shown in an error; everything below any other key is hidden. */
const SHOWN_KEYS = new Set([
  "image",
  "ports",
  "volumes",
  "options",
  "entrypoint",
  "command",
  "wait",
  "timeout",
  "pull",
  "depends-on",
  "aliases",
  "copy",
  "storage",
  "if-not-ready",
]);

/** Where values stand that are never printed: variables, credentials, `url`, `after-ready`, unknown keys. */
export function hiddenRanges(services: Node): readonly Range[] {
  if (services.kind !== "mapping") return [];
  return services.entries.flatMap(({ value: service }) => {
    if (service.kind !== "mapping") return [];
    return service.entries.flatMap(({ key, value }) => {
      if (!SHOWN_KEYS.has(key)) return scalarsOf(value).map(({ place }) => place);
      return key === "options" ? scalarsOf(value).flatMap((scalar) => variableRanges(scalar)) : [];
    });
  });
}

function scalarsOf(node: Node): readonly ScalarNode[] {
  switch (node.kind) {
    case "scalar":
      return [node];
    case "list":
      return node.items.flatMap(scalarsOf);
    case "mapping":
      return node.entries.flatMap(({ value }) => scalarsOf(value));
    case "empty":
      return [];
  }
}

/** `NAME=value` after `-e` or `--env`, in whichever way the words are read. An item of a list may be such a value too. */
function variableRanges(options: ScalarNode): Range[] {
  const readings = [splitAsGitHub(options.text), splitAsShell(options.text) ?? []];
  const locate = locator(options);
  return readings.flatMap((words) =>
    words.flatMap((word, index) => {
      const isVariable =
        /^(?:-\w*e|--env$)/.test(words[index - 1]?.text ?? "") || isVariableItself(word, words);
      return isVariable ? hiddenPart(word, { text: options.text, place: options.place, locate }) : [];
    }),
  );
}

function isVariableItself({ text }: Word, words: readonly Word[]): boolean {
  return /^(?:-\w*e.|--env=)/.test(text) || (words.length === 1 && /^\w+=/.test(text));
}

/** All after the `=` that ends the name, in whatever quotes. */
function hiddenPart(
  { start, end }: Word,
  { text, place, locate }: { text: string; place: Range; locate: (start: number, end: number) => Range },
): Range[] {
  const name = /^["'\\]*(?:--env=|-\w*e=?)?["'\\]*[^=]*=/.exec(text.slice(start, end))?.[0];
  if (name === undefined || start + name.length >= end) return [];
  const { start: from, end: to } = locate(start + name.length, end);
  return from < to ? [{ start: from, end: to }] : [place];
}
