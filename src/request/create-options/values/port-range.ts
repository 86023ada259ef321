import { refuse } from "../../refuse.ts";
import { readDecimal } from "./number.ts";

interface PortRange {
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

/** Each port of a service becomes entries in the body, in outputs and in probes; Docker itself cannot handle more. */
const MOST_PORTS = 4096;

/** Refuses a number of ports that no service has. */
export function checkPortCount(count: number): void {
  if (count > MOST_PORTS)
    refuse(`a service can have at most ${MOST_PORTS} ports here`, "List only the ports that the job needs.");
}

/** Maps each port of a range, with its position from 0. */
export function eachPort<T>({ first, last }: PortRange, make: (port: number, index: number) => T): T[] {
  checkPortCount(last - first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => make(first + index, index));
}
