import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { readInteger } from "./number.ts";

/** Any text, taken literally. */
export function readText(text: string): string {
  return text;
}

/** -1 for the default, or 0 to 100 (docker/cli cli/command/container/opts.go, parse). */
export function readSwappiness(text: string): number {
  const value = readInteger(text);
  return value >= -1 && value <= 100 ? value : refuse(`${quoted(text)} is not from 0 to 100`);
}

/** Health retries (opts.go, parse). */
export function readNotNegative(text: string): number {
  const value = readInteger(text);
  return value >= 0 ? value : refuse(`${quoted(text)} is negative`);
}

/** `name[:alias]` (opts/opts.go, ValidateLink and ParseLink). */
export function readLink(text: string): string {
  const parts = text.split(":");
  return text !== "" && parts.length <= 2 ? text : refuse(`${quoted(text)} is not name:alias`);
}

const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const DOMAIN = new RegExp(`^(${LABEL}(?:\\.${LABEL})*)\\.?$`);

/** A search domain without its final dot, or `.` for none (opts/opts.go, ValidateDNSSearch and validateDomain). */
export function readSearchDomain(text: string): string {
  const domain = text.trim();
  if (domain === ".") return domain;
  const [, name] = domain.length < 255 && /[a-zA-Z]/.test(domain) ? (DOMAIN.exec(domain) ?? []) : [];
  return name ?? refuse(`${quoted(text)} is not a domain`);
}

/** `path[:options]`; the options are the kernel's. */
export function readTmpfs(text: string): readonly [path: string, options: string] {
  const at = text.indexOf(":");
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** -1 for unlimited swap, or a size (opts/opts.go, MemSwapBytes). */
export function readSwap(readBytes: (text: string) => number): (text: string) => number {
  return (text) => (text === "-1" ? -1 : readBytes(text));
}
