import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

export type KeyValue = readonly [key: string, value: string];

/** Cuts at the first separator; without one the value is `undefined`. */
export function cut(text: string, separator: string): [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** `key=value`, where a missing `=value` is an empty one (docker/cli opts/parse.go, ConvertKVStringsToMap). */
export function readKeyValue(text: string): KeyValue {
  const [key, value = ""] = cut(text, "=");
  return [key, value];
}

/** `key=value` with both parts needed. */
export function readFullKeyValue(text: string): KeyValue {
  const [key, value] = cut(text, "=");
  if (value === undefined) return refuse(`${quoted(text)} is not of the form key=value`);
  return [key, value];
}

/** A label: `key[=value]`; the key may start with blanks and has none inside (docker/cli opts/opts.go, ValidateLabel). */
export function readLabel(text: string): KeyValue {
  const [key, value] = readKeyValue(text);
  const trimmed = key.replace(/^[ \t]+/, "");
  if (trimmed === "") return refuse("a label needs a name before its =");
  if (/[ \t]/.test(trimmed)) return refuse(`label ${quoted(key)} contains white space`);
  return [key, value];
}
