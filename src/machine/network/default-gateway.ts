/**
 * The gateways of the IPv4 default routes, the active one first, from the text of /proc/net/route, whose addresses
 * are little-endian hexadecimal (Linux net/ipv4/fib_trie.c, fib_route_seq_show).
 */
export function parseDefaultGateways(routes: string): string[] {
  const gateways = routes
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, destination, gateway, , , , metric] = line.split("\t");
      const isDefault = destination === "00000000" && gateway !== undefined && gateway !== "00000000";
      return isDefault ? [{ address: inDecimals(gateway), metric: Number(metric) || 0 }] : [];
    });
  return gateways.toSorted((a, b) => a.metric - b.metric).map(({ address }) => address);
}

function inDecimals(littleEndian: string): string {
  const octets = littleEndian.match(/../g) ?? [];
  return octets
    .reverse()
    .map((octet) => Number.parseInt(octet, 16))
    .join(".");
}
