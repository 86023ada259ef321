import { nearestName } from "../nearest-name.ts";
import { quoted } from "../printable.ts";
import { addProblem } from "../problem.ts";
import { serviceKeys } from "../schema/service-shape.ts";
import type { MappingEntry, MappingNode, ScalarNode } from "../yaml/node.ts";
import type { Extras, Field, ServiceDraft } from "./fields/field.ts";
import { serviceFields } from "./fields/service-fields.ts";
import { entriesOf, textNode, textOf, valueAt, withValue } from "./nodes.ts";
import type { Loading } from "./read-model.ts";
import { isBuilt, type SelectedService } from "./select-services.ts";
import { draftOf } from "./service-draft.ts";
import type { Lookup } from "./substitute.ts";

/** Keys of our own in a Compose file, which Compose ignores. */
const OWN = "x-sibling-services";

/** One service in our own words; each of its fields is mapped, ignored, or among the problems. */
export function readComposeService(
  { entry, aliases }: { readonly entry: SelectedService; readonly aliases: readonly ScalarNode[] },
  model: MappingNode,
  lookup: Lookup,
  loading: Loading,
): { readonly definition: MappingNode; readonly extras: Extras } {
  const { draft, finished } = draftOf(entry, model, lookup, loading);
  if (isBuilt(entry.value)) refuseBuild(entry, draft);
  for (const alias of aliases) draft.add("aliases", alias);
  for (const own of entry.value.entries) {
    const field = serviceFields.get(own.key);
    if (field !== undefined) apply(field, own, draft);
    else if (!own.key.startsWith("x-")) refuseUnknown(own, draft);
  }
  const { definition, extras } = finished();
  const additions = entriesOf(valueAt(entry.value, OWN));
  return { definition: additions.reduce(withAddition, definition), extras };
}

function withAddition(definition: MappingNode, { key, keyPlace, value }: MappingEntry): MappingNode {
  const whole = withValue(definition, key, value);
  return { ...whole, entries: whole.entries.map((one) => (one.key === key ? { ...one, keyPlace } : one)) };
}

function apply(field: Field, { key, keyPlace, value }: MappingEntry, draft: ServiceDraft): void {
  switch (field.kind) {
    case "mapped":
      if (value.kind !== "empty" || key === "environment") field.map(value, draft);
      break;
    case "ignored":
      if (field.says === "notice" && textOf(value) !== "no")
        draft.notice(`\`${key}\` is ignored: ${field.why}.`);
      break;
    case "refused":
      if (value.kind !== "empty")
        draft.problem(keyPlace, `\`${key}\` cannot be used here: ${field.why}`, field.hint);
  }
}

function refuseBuild({ key, value }: SelectedService, draft: ServiceDraft): void {
  const build = valueAt(value, "build");
  const context = textOf(build) ?? textOf(valueAt(build, "context")) ?? ".";
  draft.problem(
    build?.place ?? value.place,
    "images are not built here",
    `Build it in an earlier step, as in \`docker build -t ${key}-test ${context}\`, and add \`image: ${key}-test\` to the service.`,
  );
  draft.set("image", textNode(`${key.toLowerCase()}-test`, value.place));
}

function refuseUnknown({ key, keyPlace }: MappingEntry, draft: ServiceDraft): void {
  addProblem(draft.findings, keyPlace, `${quoted(key)} is not a field of a Compose service`, hintFor(key));
}

function hintFor(key: string): string {
  if (Object.hasOwn(serviceKeys, key))
    return `The line \`services:\` makes this a Compose file. Remove that line, or write this key below \`${OWN}\`.`;
  const nearest = nearestName(key, [...serviceFields.keys()]);
  return nearest === undefined
    ? "docs/compose.md lists the fields that a service can have."
    : `Did you mean ${quoted(nearest)}?`;
}
