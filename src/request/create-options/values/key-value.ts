import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

export type KeyValue = readonly [key: string, value: string];

/** Cuts at the first separator; without one the value is `undefined`. */
export function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** `key=value`; a missing `=value` means an empty one (docker/cli opts/parse.go, ConvertKVStringsToMap). */
export function readKeyValue(text: string): KeyValue {
  const [key, value = ""] = cut(text, "=");
  return [key, value];
}

/** `key=value`; both parts are required. */
export function readFullKeyValue(text: string): KeyValue {
  const [key, value] = cut(text, "=");
  if (value === undefined) return refuse(`${quoted(text)} is not key=value`);
  return [key, value];
}

/**
 * A label: `key[=value]`; the key may start with blanks, but cannot contain any (docker/cli opts/opts.go,
 * ValidateLabel).
 */
export function readLabel(text: string): KeyValue {
  const [key, value] = readKeyValue(text);
  const trimmed = key.replace(/^[ \t]+/, "");
  if (trimmed === "") return refuse("a label needs a name before its =");
  if (/[ \t]/.test(trimmed)) return refuse(`label ${quoted(key)} contains white space`);
  return [key, value];
}
