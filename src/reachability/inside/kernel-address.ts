/**
 * An address of /proc/net/tcp or tcp6 as people write it. The kernel prints words of four bytes in the byte order of
 * the machine, which is little-endian on x86 and ARM. An IPv4 address that is mapped into IPv6 becomes the former.
 */
export function readKernelAddress(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse());
  const isMapped = bytes.slice(0, 12).join("") === "00000000000000000000FFFF";
  if (bytes.length === 4 || isMapped) {
    return bytes
      .slice(-4)
      .map((byte) => Number.parseInt(byte, 16))
      .join(".");
  }
  const groups = bytes.join("").match(/.{4}/g) ?? [];
  // A URL's host has the short form.
  return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
}
