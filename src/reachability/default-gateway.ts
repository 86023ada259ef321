/**
 * The gateway of the IPv4 default route from the text of /proc/net/route, whose addresses are little-endian
 * hexadecimal (Linux net/ipv4/fib_trie.c, fib_route_seq_show). `undefined` where there is none.
 */
export function parseDefaultGateway(routes: string): string | undefined {
  for (const line of routes.split("\n").slice(1)) {
    const [, destination, gateway] = line.split("\t");
    if (destination !== "00000000" || !gateway || gateway === "00000000") continue;
    const octets = gateway.match(/../g) ?? [];
    return octets
      .reverse()
      .map((octet) => Number.parseInt(octet, 16))
      .join(".");
  }
  return undefined;
}
