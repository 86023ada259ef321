import { nearestName } from "../../nearest-name.ts";
import { quoted } from "../../printable.ts";
import { addProblem, type Findings, isFull } from "../../problem.ts";
import type { MappingEntry, MappingNode } from "../../yaml/node.ts";
import type { JsonSchema, Shape } from "../shape.ts";
import { unexpected } from "./scalars.ts";

/** One key of a mapping: its shape, and what an editor shows for it. */
interface KeyDescription<T> {
  readonly shape: Shape<T>;
  /** One sentence. */
  readonly does: string;
  /** A value as JSON. */
  readonly example: unknown;
  readonly isRequired?: true;
}

export type Keys = Readonly<Record<string, KeyDescription<unknown>>>;

/** What a mapping with these keys reads; absent keys are `undefined`. */
export type ReadByKeys<K extends Keys> = {
  readonly [Name in keyof K]: (K[Name] extends KeyDescription<infer T> ? T : never) | undefined;
};

interface MappingOptions {
  readonly expects: string;
  /** The answers for keys that other systems know. */
  readonly foreignWords?: ReadonlyMap<string, string>;
  /** Reports keys that belong elsewhere, all in one problem, and returns them. */
  readonly reportMisplaced?: (node: MappingNode, findings: Findings) => readonly MappingEntry[];
}

/** A mapping with known keys. */
export function mapping<K extends Keys>(keys: K, options: MappingOptions): Shape<ReadByKeys<K>> {
  const { expects, foreignWords, reportMisplaced = () => [] } = options;
  return {
    expects,
    json: jsonOf(keys),
    read(node, findings) {
      if (node.kind !== "mapping") return unexpected(node, expects, findings);
      const before = findings.problems.length;
      const misplaced = reportMisplaced(node, findings);
      const entries = node.entries.filter((entry) => !misplaced.includes(entry));
      reportUnknownKeys({ ...node, entries }, Object.keys(keys), findings, foreignWords);
      const read = readKeys(keys, node, findings);
      return findings.problems.length === before ? read : undefined;
    },
  };
}

/** Reads every key, so that every problem is found; `undefined` if one cannot be read or a required one is missing. */
export function readKeys<K extends Keys>(
  keys: K,
  node: MappingNode,
  findings: Findings,
): ReadByKeys<K> | undefined {
  const before = findings.problems.length;
  const values = Object.entries(keys).map(([name, { shape, isRequired, does, example }]) => {
    const entry = node.entries.find(({ key }) => key === name);
    // An expression without a result, as in `options: ${{ matrix.options }}`, leaves an empty value.
    const isAbsent = entry === undefined || (entry.value.kind === "empty" && !isRequired);
    if (!isAbsent)
      return [name, withExample({ name, example }, findings, () => shape.read(entry.value, findings))];
    if (isRequired) addProblem(findings, startOf(node), `${quoted(name)} is missing here`, does);
    return [name, undefined];
  });
  return findings.problems.length === before ? Object.fromEntries(values) : undefined;
}

/** A problem without a hint gets the key's example as its hint. */
function withExample<T>(key: { name: string; example: unknown }, findings: Findings, read: () => T): T {
  const before = findings.problems.length;
  const value = read();
  for (let index = before; index < findings.problems.length; index += 1) {
    const problem = findings.problems[index];
    if (problem === undefined || problem.hint !== undefined) continue;
    findings.problems[index] = { ...problem, hint: `As in \`${key.name}: ${JSON.stringify(key.example)}\`.` };
  }
  return value;
}

export function reportUnknownKeys(
  node: MappingNode,
  known: readonly string[],
  findings: Findings,
  foreignWords: ReadonlyMap<string, string> = new Map(),
): void {
  for (const { key, keyPlace } of node.entries) {
    if (known.includes(key)) continue;
    if (isFull(findings)) return;
    const hint = foreignWords.get(key) ?? guess(key, known, foreignWords);
    addProblem(findings, keyPlace, `${quoted(key)} is not known here`, hint);
  }
}

/** The hint for a misspelt key, ours or another system's. */
function guess(key: string, known: readonly string[], foreignWords: ReadonlyMap<string, string>): string {
  const nearest = nearestName(key, [...known, ...foreignWords.keys()]);
  if (nearest === undefined) return `Known here: ${known.join(", ")}.`;
  return (
    (known.includes(nearest) ? undefined : foreignWords.get(nearest)) ?? `Did you mean ${quoted(nearest)}?`
  );
}

function startOf({ place, entries }: MappingNode) {
  return entries[0] === undefined ? place : { ...place, end: entries[0].keyPlace.end };
}

export function jsonOf(keys: Keys): JsonSchema {
  const properties = Object.entries(keys).map(([name, { shape, does, example }]) => [
    name,
    { description: does, examples: [example], ...shape.json },
  ]);
  const required = Object.entries(keys).flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}
