import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type Node as YamlNode,
} from "yaml";
import { coverSecrets } from "../cover-secrets.ts";
import { EXPRESSION_HINT } from "../expression-hint.ts";
import { printable, quoted } from "../printable.ts";
import { aliasTargets } from "./alias-targets.ts";
import { checkCharacters, convertScalar } from "./convert-scalar.ts";
import { mergeEntries } from "./merge-entries.ts";
import type { MappingEntry, Node } from "./node.ts";
import type { Report, TextPlace } from "./place.ts";

/** As on GitHub, where aliases count each time they are used (YamlObjectReader.cs, c_maxYamlNodes). */
const MOST_NODES = 50_000;
/** Far more than real services have; with aliases, a text of 128 KiB can expand to hundreds of megabytes. */
const MOST_CHARACTERS = 512 * 1024;
const DEEPEST = 20;

const NO_ANCHOR_HINT = `Anchors of the workflow do not exist in this text: define the anchor here, or write the value out. ${EXPRESSION_HINT}`;

interface Conversion {
  readonly targets: ReadonlyMap<Alias, YamlNode>;
  readonly report: Report;
  /** Tags that stay with their nodes. */
  readonly tags: readonly string[];
  nodesLeft: number;
  charactersLeft: number;
  /** Whether the text exceeds the limits, so that the rest of it can be skipped. */
  isAborted: boolean;
}

/**
 * Resolves aliases and merge keys, notes how GitHub reads each scalar, and gives every node its path. Returns
 * `undefined` if the text exceeds the limits.
 */
export function convertDocument(
  { contents }: { readonly contents: YamlNode | null },
  place: TextPlace,
  report: Report,
  tags: readonly string[] = [],
): Node | undefined {
  const conversion = {
    targets: aliasTargets(contents),
    report,
    tags,
    nodesLeft: MOST_NODES,
    charactersLeft: MOST_CHARACTERS,
    isAborted: false,
  };
  const node = convert(contents, place, 0, conversion);
  return conversion.isAborted ? undefined : node;
}

function convert(yaml: YamlNode | null, parent: TextPlace, depth: number, conversion: Conversion): Node {
  const tag = yaml?.tag;
  const node = convertUntagged(yaml, parent, depth, conversion);
  return tag !== undefined && conversion.tags.includes(tag) ? { ...node, tag } : node;
}

function convertUntagged(
  yaml: YamlNode | null,
  parent: TextPlace,
  depth: number,
  conversion: Conversion,
): Node {
  const place = { ...parent, ...rangeOf(yaml, parent) };
  if (conversion.isAborted) return { kind: "empty", place };
  conversion.nodesLeft -= 1;
  conversion.charactersLeft -= isScalar(yaml) ? String(yaml.value).length : 0;
  const reason = whyTooMuch(depth, conversion);
  if (reason !== undefined) {
    conversion.report(place, reason);
    conversion.isAborted = true;
    return { kind: "empty", place };
  }
  if (isAlias(yaml)) {
    const target = conversion.targets.get(yaml);
    if (target === undefined) {
      conversion.report(place, "this alias has no anchor in this text", NO_ANCHOR_HINT);
      return { kind: "empty", place };
    }
    // The anchor's place: that is where the text of the error is.
    return convert(target, place, depth + 1, conversion);
  }
  if (isScalar(yaml)) return convertScalar(yaml, place, conversion);
  if (isSeq(yaml)) {
    const items = yaml.items.map((item, index) =>
      convert(item as YamlNode | null, { ...place, path: `${place.path}[${index}]` }, depth + 1, conversion),
    );
    return { kind: "list", items, place };
  }
  if (isMap(yaml)) return { kind: "mapping", entries: convertEntries(yaml, place, depth, conversion), place };
  return { kind: "empty", place };
}

function whyTooMuch(depth: number, { nodesLeft, charactersLeft }: Conversion): string | undefined {
  if (depth > DEEPEST) return "this is nested too deeply";
  if (nodesLeft < 0) return "with its aliases expanded, this has too many values";
  return charactersLeft < 0 ? "with its aliases expanded, this is too much text" : undefined;
}

function rangeOf(yaml: YamlNode | null, fallback: TextPlace): { start: number; end: number } {
  const range = yaml?.range;
  return range ? { start: range[0], end: range[1] } : { start: fallback.start, end: fallback.end };
}

function convertEntries(
  map: YAMLMap,
  place: TextPlace,
  depth: number,
  conversion: Conversion,
): MappingEntry[] {
  const entries: MappingEntry[] = [];
  const merged: Node[] = [];
  const seen = new Set<string>();
  for (const pair of map.items) {
    const key = readKey(pair, place, conversion.report);
    if (key === undefined) continue;
    const path = `${place.path}${asPathStep(key.text)}`.replace(/^\./, "");
    const keyPlace = { ...key.place, path };
    const value = convert(pair.value as YamlNode | null, keyPlace, depth + 1, conversion);
    if (key.text === "<<") {
      merged.push(value);
      continue;
    }
    if (seen.has(key.text)) conversion.report(keyPlace, `${quoted(key.text)} is given twice`);
    entries.push({ key: key.text, keyPlace, value });
    seen.add(key.text);
  }
  if (conversion.isAborted) return entries;
  return merged.length === 0 ? entries : mergeEntries(entries, merged, conversion.report);
}

function readKey(
  pair: Pair,
  place: TextPlace,
  report: Report,
): { text: string; place: TextPlace } | undefined {
  const key = pair.key as YamlNode | null;
  const keyPlace = { ...place, ...rangeOf(key, place) };
  if (isScalar(key) && typeof key.value === "string") {
    if (checkCharacters(key.value, keyPlace, report)) return { text: key.value, place: keyPlace };
    return undefined;
  }
  report(keyPlace, "a key must be plain text", "Quote a value that starts with { or [.");
  return undefined;
}

function asPathStep(key: string): string {
  if (/^[\w-]{1,60}$/.test(key)) return `.${key}`;
  // Text after a space is usually a value whose colon is missing.
  const [word = ""] = coverSecrets(key).split(/\s/);
  const shown = word.length > 60 ? word.slice(0, 57) : word;
  return `[${JSON.stringify(printable(shown === key ? key : `${shown}...`))}]`;
}
