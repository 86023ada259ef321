import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/**
 * A size in bytes: a decimal number, at most one space, and a binary unit in upper or lower case (`k`, `kb`, `KiB`,
 * `m`, …). Source: docker/go-units size.go, RAMInBytes.
 */
export function readBytes(text: string): number {
  const [, digits, unit = ""] = SIZE.exec(text) ?? [];
  const number = Number(digits?.replaceAll("_", ""));
  if (digits === undefined || number < 0) return refuse(`${quoted(text)} is not a size`, HINT);
  const match = /^(?:b|([kmgtp])(?:b|ib)?)?$/.exec(unit.toLowerCase());
  if (match === null) return refuse(`${quoted(unit)} is not a unit of size`, HINT);
  const power = match[1] === undefined ? 0 : "kmgtp".indexOf(match[1]) + 1;
  const bytes = Math.trunc(number * 1024 ** power) + 0;
  return Number.isSafeInteger(bytes) ? bytes : refuse(`${quoted(text)} is too large`, HINT);
}

const DIGITS = "[0-9]+(?:_[0-9]+)*";
const SIZE = new RegExp(
  `^([+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:[eE][+-]?[0-9]+)?) ?([^0-9. ]*)$`,
);
const HINT = "Write bytes, or a number with k, m, g or t, as in 512m.";
