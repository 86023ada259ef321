import { readDecimal } from "./number.ts";

export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** `80` or `80-90`, each from 0 to 65535 (docker/go-connections nat/parse.go, ParsePortRange). */
export function readPortRange(text: string): PortRange | undefined {
  const [start = "", end = start, ...more] = text.split("-");
  const first = readDecimal(start);
  const last = readDecimal(end);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  return first <= last && last <= 65_535 ? { first, last } : undefined;
}
