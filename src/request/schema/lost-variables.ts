import { nearestName } from "../nearest-name.ts";
import { quoted } from "../printable.ts";
import { addProblem, type Findings } from "../problem.ts";
import type { MappingEntry, MappingNode } from "../yaml/node.ts";

/** More are not written by hand, and looking for the nearest name takes time. */
const MOST_ENTRIES = 100;

interface OtherKeys {
  readonly known: readonly string[];
  readonly foreignWords: ReadonlyMap<string, string>;
}

/**
 * Reports, as one problem, the variables among a service's keys, which belong below `env`: names in capitals, and
 * unknown names that follow an empty `env:`. Returns them.
 */
export function reportLostVariables(
  { entries }: MappingNode,
  others: OtherKeys,
  findings: Findings,
): readonly MappingEntry[] {
  const lost = lostVariables(entries, others);
  const [first] = lost;
  if (first === undefined) return [];
  const isOne = lost.length === 1;
  const what = isOne ? "is not a key of a service" : "are not keys of a service";
  const below = entries.some(({ key }) => key === "env") ? "below `env:`" : "below a line `env:`";
  const hint = `${isOne ? "It looks like a variable: indent it" : "They look like variables: indent them"} ${below}.`;
  addProblem(findings, first.keyPlace, `${named(lost.map(({ key }) => key))} ${what}`, hint);
  return lost;
}

function named([first = "", second = "", ...more]: readonly string[]): string {
  if (second === "") return quoted(first);
  return more.length === 0
    ? `${quoted(first)} and ${quoted(second)}`
    : `${quoted(first)} and ${more.length + 1} more`;
}

function lostVariables(entries: readonly MappingEntry[], { known, foreignWords }: OtherKeys): MappingEntry[] {
  let isBelowEmptyEnv = false;
  return entries.slice(0, MOST_ENTRIES).filter(({ key, value }) => {
    if (known.includes(key)) {
      isBelowEmptyEnv = key === "env" && value.kind === "empty";
      return false;
    }
    if (/^[A-Z][A-Z0-9_]*$/.test(key)) return true;
    if (!isBelowEmptyEnv || foreignWords.has(key) || key.startsWith("x-")) return false;
    return nearestName(key, [...known, ...foreignWords.keys()]) === undefined;
  });
}
