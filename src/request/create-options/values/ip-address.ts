import { isIP, isIPv4, isIPv6 } from "node:net";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/** Without a zone, which has a meaning only on one machine. */
export function isIpAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes("%");
}

/** An IP address in its canonical form (docker/cli opts/opts.go, ValidateIPAddress). */
export function readIpAddress(text: string): string {
  const address = text.trim();
  if (!isIpAddress(address)) return refuse(`${quoted(text)} is not an IP address`);
  return isIPv4(address) ? address : canonicalIpv6(address);
}

/** The address of an endpoint; an empty one counts as none. */
export function readIpv4Address(text: string): string {
  return text === "" || isIPv4(text) ? text : refuse(`${quoted(text)} is not an IPv4 address`);
}

export function readIpv6Address(text: string): string {
  return text === "" || (isIPv6(text) && isIpAddress(text))
    ? text
    : refuse(`${quoted(text)} is not an IPv6 address`);
}

function canonicalIpv6(address: string): string {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ?? [];
  if (high === undefined || low === undefined) return canonical;
  const bytes = [high, low]
    .map((half) => Number.parseInt(half, 16))
    .flatMap((half) => [half >> 8, half & 255]);
  return bytes.join(".");
}

/** `name:ip` or `name=ip`, brackets around the address allowed, or `host-gateway` (opts/hosts.go, ValidateExtraHost). */
export function readExtraHost(text: string): string {
  const separator = text.includes("=") ? "=" : ":";
  const at = text.indexOf(separator);
  const name = text.slice(0, Math.max(at, 0));
  const address = text.slice(at + 1).replace(/^\[(.+)\]$/, "$1");
  if (name === "" || name.includes(":")) return refuse(`${quoted(text)} is not name:ip`);
  if (address !== "host-gateway" && !isIpAddress(address.trim())) {
    return refuse(`${quoted(address)} is neither an IP address nor host-gateway`);
  }
  return `${name}:${address}`;
}

/**
 * Go's `net.ParseMAC`: 6, 8 or 20 bytes, with colons, hyphens, or dots between pairs of bytes; an empty one counts as
 * none.
 */
export function readMacAddress(text: string): string {
  if (text === "") return text;
  const isBytes = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2})*$/.test(text);
  const isDotted = /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/.test(text);
  const byteCount = text.replace(/[:.-]/g, "").length / 2;
  if ((isBytes || isDotted) && [6, 8, 20].includes(byteCount)) return text;
  return refuse(`${quoted(text)} is not a MAC address`, "As in 92:d0:c6:0a:29:33.");
}
