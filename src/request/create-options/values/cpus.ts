import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

const HINT = "Write a number of processors, as in 1.5 or 1/2.";

/** A number of processors in billionths: a decimal or a fraction (docker/cli opts/opts.go, ParseCPUs; Go's big.Rat). */
export function readNanoCpus(given: string): number {
  const text = given.replace(/(?<=[0-9])_(?=[0-9])/g, "");
  const fraction = /^([0-9]{1,15})\/([0-9]{1,15})$/.exec(text);
  const decimal = /^\+?([0-9]{0,15})(?:\.([0-9]{0,15}))?(?:[eE]([+-]?[0-9]{1,2}))?$/.exec(text);
  const isDecimal = decimal !== null && /[0-9]/.test(`${decimal[1]}${decimal[2] ?? ""}`);
  if (fraction === null && !isDecimal) return refuse(`${quoted(text)} is not a number of processors`, HINT);
  const [numerator, denominator] = fraction
    ? [BigInt(fraction[1] ?? 0), BigInt(fraction[2] ?? 0)]
    : asFraction(decimal?.[1] ?? "", decimal?.[2] ?? "", Number(decimal?.[3] ?? 0));
  if (denominator === 0n) return refuse(`${quoted(text)} divides by zero`, HINT);
  const billionths = numerator * 1_000_000_000n;
  if (billionths % denominator !== 0n) return refuse(`${quoted(text)} is too precise`, HINT);
  const value = Number(billionths / denominator);
  return Number.isSafeInteger(value) ? value : refuse(`${quoted(text)} is too large`, HINT);
}

function asFraction(whole: string, decimals: string, exponent: number): [bigint, bigint] {
  const power = exponent - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  return power < 0 ? [digits, 10n ** BigInt(-power)] : [digits * 10n ** BigInt(power), 1n];
}
