import type { ScalarNode } from "../yaml/node.ts";

const INTEGER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(?:0|[1-9][0-9_]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The text that Compose makes of a scalar where it needs text: an unquoted number is read and written again, so that
 * `3.10` becomes `3.1` and `0755` becomes `493`.
 * Source: go.yaml.in/yaml resolve.go, and Go's `%v`.
 */
export function scalarAsCompose({ text, type, place }: ScalarNode): string {
  // Only unquoted scalars have a type; an interpolated one is text.
  if (type === "boolean") return text.toLowerCase();
  const isPlain = type === "number" || place.source.text.slice(place.start, place.end) === text;
  if (!isPlain || !/^[-+.0-9]/.test(text)) return text;
  if (INTEGER.test(text)) return String(integerOf(text.replaceAll("_", "")));
  return type === "number" && FLOAT.test(text) ? formatFloat(Number(text)) : text;
}

function integerOf(text: string): bigint {
  const isNegative = text.startsWith("-");
  const digits = text.replace(/^[-+]/, "").replace(/^0(?=[0-7]+$)/, "0o");
  const value = BigInt(digits);
  return isNegative ? -value : value;
}

/** Go's `%v`: the shortest digits, with an exponent below 1e-4 and from 1e21. */
function formatFloat(value: number): string {
  const [mantissa = "", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent >= 21 || (exponent < -4 && value !== 0)) {
    const sign = exponent < 0 ? "-" : "+";
    return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  return exponent < 0 ? value.toFixed(mantissa.replace(/[-.]/g, "").length - 1 - exponent) : String(value);
}
