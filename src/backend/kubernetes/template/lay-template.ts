import type { Pod } from "../objects/pod.ts";
import { type FieldType, TEMPLATE } from "./field-types.ts";
import { entryName, isMapping, type PatchValue, type PodTemplate } from "./pod-template.ts";

/**
 * Lays the template over a pod. As Kubernetes merges (strategic merge patch): mappings field by field, lists by the
 * field that names their entries. Entries without a name are added to ours, because the pod needs those.
 */
export function layTemplate(pod: Pod, template: PodTemplate | undefined): Pod {
  return template === undefined ? pod : asJson(laid(asJson(pod), template, TEMPLATE));
}

/** As it goes to the cluster; a template that was checked holds only what a pod can have. */
function asJson(value: unknown): ReturnType<typeof JSON.parse> {
  return JSON.parse(JSON.stringify(value));
}

function laid(base: PatchValue | undefined, patch: PatchValue, type: FieldType): PatchValue {
  switch (type.kind) {
    case "scalar":
      return patch;
    case "list":
      return Array.isArray(patch) ? laidList(entriesOf(base), patch, type) : patch;
    case "mapping":
      return laidMapping(base, patch, () => type.of);
    case "fields":
      return laidMapping(base, patch, (field) => type.fields.get(field)?.type);
  }
}

function laidMapping(
  base: PatchValue | undefined,
  patch: PatchValue,
  typeOf: (field: string) => FieldType | undefined,
): PatchValue {
  if (!isMapping(patch)) return patch;
  const merged = new Map(Object.entries(isMapping(base) ? base : {}));
  for (const [field, value] of Object.entries(patch)) {
    const type = typeOf(field);
    if (value === null) merged.delete(field);
    else merged.set(field, type === undefined ? value : laid(merged.get(field), value, type));
  }
  return Object.fromEntries(merged);
}

function laidList(
  base: readonly PatchValue[],
  patch: readonly PatchValue[],
  { of, key }: Extract<FieldType, { kind: "list" }>,
): readonly PatchValue[] {
  if (key === undefined) return [...base, ...patch.map((entry) => laid(undefined, entry, of))];
  const isSame = (one: PatchValue, other: PatchValue) => entryName(one, key) === entryName(other, key);
  const merged = base.map((entry) => {
    const over = patch.find((other) => isSame(entry, other));
    return over === undefined ? entry : laid(entry, over, of);
  });
  const added = patch.filter((entry) => !base.some((other) => isSame(entry, other)));
  return [...merged, ...added.map((entry) => laid(undefined, entry, of))];
}

function entriesOf(value: PatchValue | undefined): readonly PatchValue[] {
  return Array.isArray(value) ? value : [];
}
