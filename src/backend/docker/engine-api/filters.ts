import type { Labels } from "../engine/labels.ts";

/** The `filters` parameter of lists and events; a label with an empty value matches any value of the key. */
export function filters(wanted: { label: Labels; type?: string[]; event?: string[] }): object {
  return {
    ...(wanted.type === undefined ? {} : { type: wanted.type }),
    ...(wanted.event === undefined ? {} : { event: wanted.event }),
    label: Object.entries(wanted.label).map(([key, value]) => (value === "" ? key : `${key}=${value}`)),
  };
}
