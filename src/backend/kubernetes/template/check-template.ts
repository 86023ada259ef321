import { nearestName } from "../../../request/nearest-name.ts";
import { quoted } from "../../../request/printable.ts";
import { addProblem, type Findings } from "../../../request/problem.ts";
import { describe, type MappingNode, type Node, type ScalarNode } from "../../../request/yaml/node.ts";
import type { TextPlace } from "../../../request/yaml/place.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";
import { whyNoMark } from "./check-mark.ts";
import { type Fields, type FieldType, TEMPLATE } from "./field-types.ts";
import { adviceForOwned, METADATA_OF_OURS } from "./owned-fields.ts";
import { entryName, type PatchMapping, type PatchValue, type PodTemplate } from "./pod-template.ts";

/** Where a field stands, with entries of lists by their names: `spec.containers[service].env`. */
type FieldPath = string;

type Report = (place: TextPlace, message: string, hint?: string) => void;

/** Checks the whole template, and returns it as a patch; `undefined` if it is empty. */
export function checkTemplate(root: Node, findings: Findings): PodTemplate | undefined {
  const report: Report = (place, message, hint) => addProblem(findings, place, message, hint);
  if (root.kind === "empty") return undefined;
  if (root.kind !== "mapping") {
    report(
      root.place,
      `this should be a mapping with \`metadata\` and \`spec\`, but it is ${describe(root)}`,
    );
    return undefined;
  }
  const { apiVersion: _version, kind: _kind, ...patch } = checkFields(root, fieldsOf(TEMPLATE), "", report);
  return patch;
}

function fieldsOf(type: FieldType): Fields {
  return type.kind === "fields" ? type.fields : new Map();
}

/**
 * A mapping or a list with nothing in it changes nothing, and is `undefined`; another empty value removes what stands
 * there.
 */
function check(node: Node, type: FieldType, path: FieldPath, report: Report): PatchValue | undefined {
  if (node.kind === "empty") return type.kind === "scalar" ? null : undefined;
  switch (type.kind) {
    case "fields":
      if (node.kind === "mapping") return checkFields(node, type.fields, path, report);
      return unexpected(node, "a mapping", report);
    case "mapping":
      if (node.kind === "mapping") return checkMapping(node, type.of, path, report);
      return unexpected(node, "a mapping", report);
    case "list":
      if (node.kind === "list") return checkList(node.items, type, path, report);
      return unexpected(node, "a list", report);
    case "scalar":
      if (type.name === "object") return plain(node);
      if (node.kind === "scalar") return scalar(node, type.name, report);
      return unexpected(node, EXPECTED[type.name], report);
  }
}

function checkFields(node: MappingNode, fields: Fields, path: FieldPath, report: Report): PatchMapping {
  const patch = node.entries.flatMap(({ key, keyPlace, value }): [string, PatchValue][] => {
    const at = path === "" ? key : `${path}.${key}`;
    const field = fields.get(key);
    const advice = adviceForOwned(at);
    if (field === undefined) report(keyPlace, ...whyUnknown(key, path, fields));
    else if (advice !== undefined) report(keyPlace, `${quoted(key)} is set by the action`, advice);
    else return entryOf(key, check(value, field.type, at, report));
    return [];
  });
  // What the template leaves out at the top, the pod has already.
  if (path !== "spec") reportMissing(node, fields, report);
  return Object.fromEntries(patch);
}

function whyUnknown(key: string, path: FieldPath, fields: Fields): [message: string, hint: string] {
  if (path === "metadata" && METADATA_OF_OURS.includes(key))
    return [`${quoted(key)} is set by the action`, "A template can add labels and annotations."];
  const known = [...fields.keys()];
  const nearest = nearestName(key, known);
  const place = path === "" ? "a pod's template" : `\`${path}\` of a pod`;
  const message = `${quoted(key)} is not a field of ${place}`;
  if (nearest !== undefined) return [message, `Did you mean ${quoted(nearest)}?`];
  if (path === "" && specFields().has(key)) return [message, "Indent it under `spec:`."];
  return [message, `Known here: ${known.join(", ")}.`];
}

function specFields(): Fields {
  const spec = fieldsOf(TEMPLATE).get("spec");
  return spec === undefined ? new Map() : fieldsOf(spec.type);
}

function reportMissing(node: MappingNode, fields: Fields, report: Report): void {
  for (const [name, { isRequired }] of fields)
    if (isRequired && !node.entries.some(({ key, value }) => key === name && value.kind !== "empty"))
      report(node.entries[0]?.keyPlace ?? node.place, `${quoted(name)} is missing here`);
}

function entryOf(key: string, value: PatchValue | undefined): [string, PatchValue][] {
  return value === undefined ? [] : [[key, value]];
}

function checkMapping(node: MappingNode, of: FieldType, path: FieldPath, report: Report): PatchMapping {
  const patch = node.entries.flatMap(({ key, keyPlace, value }) => {
    if (path === "metadata.labels" || path === "metadata.annotations") {
      const problem = whyNoMark(key, value, path);
      if (problem !== undefined) report(problem.isKey ? keyPlace : value.place, ...problem.words);
    }
    return entryOf(key, check(value, of, `${path}.${key}`, report));
  });
  return Object.fromEntries(patch);
}

function checkList(
  items: readonly Node[],
  type: Extract<FieldType, { kind: "list" }>,
  path: FieldPath,
  report: Report,
): PatchValue {
  const entries = items.map((item) => checkEntry(item, type, path, report));
  const names = entries.map((entry) => entryName(entry, type.key));
  for (const [at, item] of items.entries()) {
    const name = names[at];
    if (name !== undefined && names.indexOf(name) < at)
      report(valueIn(item, type.key)?.place ?? item.place, `${quoted(name)} is given twice`);
  }
  return entries;
}

function checkEntry(
  node: Node,
  { of, key }: Extract<FieldType, { kind: "list" }>,
  path: FieldPath,
  report: Report,
): PatchValue {
  const name = wordIn(node, key);
  if (/^spec\.(?:init)?[cC]ontainers$/.test(path)) reportMissingImage(node, name, path, report);
  if (node.kind === "empty") return unexpected(node, "something", report);
  return check(node, of, name === undefined ? path : `${path}[${name}]`, report) ?? null;
}

/** Every other container stands beside the service's, and must be complete. */
function reportMissingImage(node: Node, name: string | undefined, path: FieldPath, report: Report): void {
  if (node.kind !== "mapping" || wordIn(node, "image") !== undefined) return;
  if (name === undefined || (path === "spec.containers" && name === CONTAINER_NAME)) return;
  report(
    node.entries[0]?.keyPlace ?? node.place,
    `the container ${quoted(name)} has no image`,
    `The service's own container is named ${quoted(CONTAINER_NAME)}.`,
  );
}

function wordIn(node: Node, field: string | undefined): string | undefined {
  const value = valueIn(node, field);
  return value?.kind === "scalar" ? value.text : undefined;
}

function valueIn(node: Node, field: string | undefined): Node | undefined {
  return node.kind === "mapping" ? node.entries.find(({ key }) => key === field)?.value : undefined;
}

const EXPECTED = {
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  word: "a number or text",
} as const;

function scalar(node: ScalarNode, name: keyof typeof EXPECTED, report: Report): PatchValue {
  const { text, type } = node;
  if (name === "integer")
    return /^-?\d{1,15}$/.test(text) ? Number(text) : unexpected(node, EXPECTED.integer, report);
  if (name === "boolean")
    return text === "true" || text === "false" ? text === "true" : unexpected(node, EXPECTED.boolean, report);
  return name === "word" && type === "number" ? Number(text) : text;
}

/** As YAML reads it, where the API itself knows no form. */
function plain(node: Node): PatchValue {
  if (node.kind === "empty") return null;
  if (node.kind === "list") return node.items.map(plain);
  if (node.kind === "mapping")
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  if (node.type === "boolean") return node.text === "true";
  return node.type === "number" ? Number(node.text) : node.text;
}

function unexpected(node: Node, expected: string, report: Report): null {
  report(node.place, `this should be ${expected}, but it is ${describe(node)}`);
  return null;
}
