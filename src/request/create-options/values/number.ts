import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

const INT64 = 2n ** 63n;

/** Go's `strconv.ParseInt(text, 0, 64)`: signs, `0x`, `0o`, `0b`, a leading `0` for octal, `_` between digits. */
export function readInteger(text: string): number {
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  const value = readGoDigits(digits);
  if (value === undefined) return refuse(`${quoted(text)} is not a whole number`);
  const signed = sign === "-" ? -value : value;
  if (signed >= INT64 || signed < -INT64) return refuse(`${quoted(text)} is out of range`);
  return exactNumber(signed, text);
}

/** Go's `strconv.ParseUint(text, 0, bits)`. */
export function readUnsigned(bits: number): (text: string) => number {
  return (text) => {
    const value = readGoDigits(text);
    if (value === undefined) return refuse(`${quoted(text)} is not a whole number of 0 or more`);
    if (value >= 2n ** BigInt(bits)) return refuse(`${quoted(text)} is out of range`);
    return exactNumber(value, text);
  };
}

/** Only decimal digits, as `strconv.ParseUint(text, 10, bits)` and `strconv.Atoi` take them. */
export function readDecimal(text: string): number | undefined {
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
}

function readGoDigits(text: string): bigint | undefined {
  if (text.length > 80) return undefined;
  const isGo =
    /^(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;
  if (!isGo.test(text)) return undefined;
  const plain = text.replaceAll("_", "").toLowerCase();
  return BigInt(/^0[0-7]/.test(plain) ? `0o${plain.slice(1)}` : plain);
}

/** This runtime's JSON represents whole numbers exactly only up to 2^53. */
function exactNumber(value: bigint, text: string): number {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : refuse(`${quoted(text)} is larger than 2^53`);
}
