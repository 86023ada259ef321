/** A value of the template, checked; `null` removes what stands there. */
export type PatchValue = string | number | boolean | null | readonly PatchValue[] | PatchMapping;

export interface PatchMapping {
  readonly [field: string]: PatchValue;
}

/** What the user lays over every pod; every field is one that pods have. */
export type PodTemplate = PatchMapping;

/** Entries of a list with the same name are one; `undefined` if they have none. */
export function entryName(entry: PatchValue, key: string | undefined): string | undefined {
  if (key === undefined || !isMapping(entry) || entry[key] === undefined) return undefined;
  // A port is named by its number, and TCP and UDP may share one.
  return key === "containerPort" ? `${entry[key]}/${entry.protocol ?? "TCP"}` : String(entry[key]);
}

export function isMapping(value: PatchValue | undefined): value is PatchMapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
