/** What GitHub makes of an unquoted scalar. */
type PlainScalar =
  | { readonly kind: "empty" }
  | { readonly kind: "boolean" | "number" | "text"; readonly text: string }
  | { readonly kind: "out-of-range" };

const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const LARGEST_INT32 = 2 ** 31 - 1;

/**
 * Reads an unquoted scalar by YAML 1.2's core schema and turns it back into text as GitHub does: `True` becomes
 * `true`, `3.10` becomes `3.1`, `0x10` becomes `16`, and `yes` stays `yes`.
 * Source: actions/runner src/Sdk/WorkflowParser/Conversion/YamlObjectReader.cs, and NumberToken.cs (format G15).
 */
export function readPlainScalar(source: string): PlainScalar {
  // Most are words that cannot match any of the expressions below.
  if (/^[^-+.0-9~nNtTfF]/.test(source)) return { kind: "text", text: source };
  if (/^(?:null|Null|NULL|~|)$/.test(source)) return { kind: "empty" };
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(source)) {
    return { kind: "boolean", text: source.toLowerCase() };
  }
  if (/^(?:0x[0-9a-fA-F]+|0o[0-7]+)$/.test(source)) {
    const value = Number(source);
    return value > LARGEST_INT32 ? { kind: "out-of-range" } : { kind: "number", text: String(value) };
  }
  if (NUMBER.test(source)) return { kind: "number", text: formatG15(Number(source)) };
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) {
    return { kind: "number", text: source.startsWith("-") ? "-Infinity" : "Infinity" };
  }
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return { kind: "number", text: "NaN" };
  return { kind: "text", text: source };
}

/** .NET's `G15`: fifteen significant digits, without trailing zeros, scientific from 1E+15 and below 0.0001. */
function formatG15(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa = "", exponentText = "0"] = value.toExponential(14).split("e");
  const exponent = Number(exponentText);
  if (exponent > -5 && exponent < 15) return trimZeros(value.toFixed(Math.max(0, 14 - exponent)));
  const sign = exponent < 0 ? "-" : "+";
  return `${trimZeros(mantissa)}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function trimZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
