/** The destinations of this machine's IPv4 routes, as `10.1.0.0/16`, from the text of /proc/net/route; without the default one. */
export function parseRoutes(text: string): string[] {
  return text
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, destination = "", , , , , , mask = ""] = line.split("\t");
      if (!/^[0-9A-F]{8}$/.test(destination) || !/^[0-9A-F]{8}$/.test(mask) || mask === "00000000") return [];
      const prefixLength = littleEndian(mask).toString(2).split("0")[0]?.length ?? 0;
      return [`${dotted(littleEndian(destination))}/${prefixLength}`];
    });
}

/** The kernel prints addresses as numbers of its own byte order (net/ipv4/fib_trie.c, fib_route_seq_show). */
function littleEndian(hex: string): number {
  return Buffer.from(hex, "hex").readUInt32LE();
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}
