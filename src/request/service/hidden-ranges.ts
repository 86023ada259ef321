import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import type { Word } from "../words/word.ts";
import { locator } from "../yaml/locator.ts";
import type { Range } from "../yaml/mask.ts";
import { isMissingAlias, type Node, type ScalarNode } from "../yaml/node.ts";

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
  if (services.kind !== "mapping") return everythingIn(services);
  return services.entries.flatMap(({ value: service }) => {
    if (service.kind === "list") return everythingIn(service);
    if (service.kind !== "mapping") return [];
    return service.entries.flatMap(({ key, value }) => {
      if (!SHOWN_KEYS.has(key)) return everythingIn(value);
      return key === "options" ? scalarsOf(value).flatMap(variableRanges) : [];
    });
  });
}

/** Values, and keys below the first level, which holds names. */
function everythingIn(node: Node): readonly Range[] {
  if (node.kind !== "mapping") return valuesOf(node);
  return node.entries.flatMap(({ value }) => [...valuesOf(value), ...keysOf(value)]);
}

/** Scalars, and aliases without their anchor: a value that begins with a star looks like one. */
function valuesOf(node: Node): readonly Range[] {
  return node.kind === "scalar" || isMissingAlias(node) ? [node.place] : childrenOf(node).flatMap(valuesOf);
}

function scalarsOf(node: Node): readonly ScalarNode[] {
  return node.kind === "scalar" ? [node] : childrenOf(node).flatMap(scalarsOf);
}

function keysOf(node: Node): readonly Range[] {
  const own = node.kind === "mapping" ? node.entries.map(({ keyPlace }) => keyPlace) : [];
  return [...own, ...childrenOf(node).flatMap(keysOf)];
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items;
  return node.kind === "mapping" ? node.entries.map(({ value }) => value) : [];
}

/**
 * The value in `NAME=value` after `-e` or `--env`, in whichever way the words are read, and the words up to the next
 * flag, which may be the rest of a value without quotes. An item of a list may be such a value too.
 */
function variableRanges(options: ScalarNode): Range[] {
  const locate = locator(options);
  const readings = [splitAsGitHub(options.text), splitAsShell(options.text) ?? []];
  return readings.flatMap((words) => {
    let isAfterVariable = words.length === 1 && /^\w+=/.test(options.text);
    return words.flatMap((word) => {
      if (!word.text.startsWith("-")) return isAfterVariable ? hiddenPart(word, options, locate) : [];
      isAfterVariable = /^(?:-\w*e|--env(?:$|=))/.test(word.text);
      return isAfterVariable ? hiddenPart(word, options, locate) : [];
    });
  });
}

/** All but the flag and the `NAME=`, in whatever quotes. */
function hiddenPart(
  { start, end }: Word,
  { text, place }: ScalarNode,
  locate: (start: number, end: number) => Range,
): Range[] {
  const raw = text.slice(start, end);
  const [shown = ""] = /^["'\\]*(?:--env=?|-\w*?e=?)?["'\\]*(?:[A-Za-z_]\w*=)?/.exec(raw) ?? [];
  if (start + shown.length >= end) return [];
  const { start: from, end: to } = locate(start + shown.length, end);
  return from < to ? [{ start: from, end: to }] : [place];
}
