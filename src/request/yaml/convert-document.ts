import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type Node as YamlNode,
} from "yaml";
import { printable, quoted } from "../printable.ts";
import { addProblem, type Findings } from "../problem.ts";
import { readPlainScalar } from "./github-scalar.ts";
import { mergeEntries } from "./merge-entries.ts";
import type { MappingEntry, Node } from "./node.ts";
import type { Place } from "./place.ts";

/** As on GitHub, where aliases count each time that they are used (YamlObjectReader.cs, c_maxYamlNodes). */
const MOST_NODES = 50_000;
const DEEPEST = 20;

interface Conversion {
  readonly document: Document;
  readonly findings: Findings;
  nodesLeft: number;
}

/** Resolves aliases and merge keys, reads scalars as GitHub does, and gives every node its path. */
export function convertDocument(
  parsed: { readonly contents: YamlNode | null; readonly document: Document },
  place: Place,
  findings: Findings,
): Node {
  return convert(parsed.contents, place, 0, { document: parsed.document, findings, nodesLeft: MOST_NODES });
}

function convert(yaml: YamlNode | null, parent: Place, depth: number, conversion: Conversion): Node {
  const place = { ...parent, ...rangeOf(yaml, parent) };
  conversion.nodesLeft -= 1;
  if (conversion.nodesLeft < 0 || depth > DEEPEST) {
    const reason = depth > DEEPEST ? "is nested too deeply" : "comes to too many values";
    if (conversion.nodesLeft === -1 || depth > DEEPEST)
      addProblem(conversion.findings, place, `this ${reason}`);
    return { kind: "empty", place };
  }
  if (isAlias(yaml)) {
    const target = yaml.resolve(conversion.document);
    // The anchor's place: there the text stands that an error is about.
    return convert(target ?? null, place, depth + 1, conversion);
  }
  if (isScalar(yaml)) return convertScalar(yaml, place, conversion.findings);
  if (isSeq(yaml)) {
    const items = yaml.items.map((item, index) =>
      convert(item as YamlNode | null, { ...place, path: `${place.path}[${index}]` }, depth + 1, conversion),
    );
    return { kind: "list", items, place };
  }
  if (isMap(yaml)) return { kind: "mapping", entries: convertEntries(yaml, place, depth, conversion), place };
  return { kind: "empty", place };
}

function rangeOf(yaml: YamlNode | null, fallback: Place): { start: number; end: number } {
  const range = yaml?.range;
  return range ? { start: range[0], end: range[1] } : { start: fallback.start, end: fallback.end };
}

function convertEntries(map: YAMLMap, place: Place, depth: number, conversion: Conversion): MappingEntry[] {
  const entries: MappingEntry[] = [];
  const merged: Node[] = [];
  const seen = new Set<string>();
  for (const pair of map.items) {
    const key = readKey(pair, place, conversion.findings);
    if (key === undefined) continue;
    const path = `${place.path}${asPathStep(key.text)}`;
    const keyPlace = { ...key.place, path };
    const value = convert(pair.value as YamlNode | null, keyPlace, depth + 1, conversion);
    if (key.text === "<<") merged.push(value);
    else if (seen.has(key.text))
      addProblem(conversion.findings, keyPlace, `${quoted(key.text)} is given twice`);
    else entries.push({ key: key.text, keyPlace, value });
    seen.add(key.text);
  }
  return merged.length === 0 ? entries : mergeEntries(entries, merged, conversion.findings);
}

function readKey(pair: Pair, place: Place, findings: Findings): { text: string; place: Place } | undefined {
  const key = pair.key as YamlNode | null;
  const keyPlace = { ...place, ...rangeOf(key, place) };
  if (isScalar(key) && typeof key.value === "string") {
    if (checkCharacters(key.value, keyPlace, findings)) return { text: key.value, place: keyPlace };
    return undefined;
  }
  addProblem(findings, keyPlace, "a key must be plain text", "Quote a value that starts with { or [.");
  return undefined;
}

function asPathStep(key: string): string {
  const text = printable(key.length > 60 ? `${key.slice(0, 57)}...` : key);
  return /^[\w-]+$/.test(text) ? `.${text}` : `[${JSON.stringify(text)}]`;
}

const STRING_TAG = "tag:yaml.org,2002:str";
const CORE_TAG = /^tag:yaml\.org,2002:(?:bool|int|float|null)$/;

function convertScalar(scalar: Scalar, place: Place, findings: Findings): Node {
  const source = typeof scalar.value === "string" ? scalar.value : "";
  if (!checkCharacters(source, place, findings)) return { kind: "empty", place };
  const { tag } = scalar;
  if (tag !== undefined && tag !== STRING_TAG && !CORE_TAG.test(tag)) {
    addProblem(findings, place, `the YAML tag ${quoted(tag)} has no meaning here`, "Write the value itself.");
    return { kind: "empty", place };
  }
  if (scalar.type !== "PLAIN" || tag === STRING_TAG)
    return { kind: "scalar", text: source, type: "text", place };
  const plain = readPlainScalar(source);
  switch (plain.kind) {
    case "empty":
      return { kind: "empty", place };
    case "out-of-range":
      addProblem(findings, place, `${quoted(source)} is a number out of range`, "Quote it if it is text.");
      return { kind: "empty", place };
    case "boolean":
    case "number":
    case "text":
      return { kind: "scalar", text: plain.text, type: plain.kind, place };
  }
}

/** Neither the Engine API nor an environment can carry a NUL, and half a surrogate pair is no character. */
function checkCharacters(text: string, place: Place, findings: Findings): boolean {
  if (!text.includes("\0") && text.isWellFormed()) return true;
  addProblem(findings, place, "this contains a NUL or half a character");
  return false;
}
