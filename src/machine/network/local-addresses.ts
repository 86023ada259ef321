/**
 * The IPv4 addresses of this process's network namespace, from the text of /proc/net/fib_trie (Linux
 * net/ipv4/fib_trie.c): an address line followed by `/32 host LOCAL`. The kernel's own table, because the list of
 * interfaces leaves out a bridge to which no container is connected yet.
 */
export function parseLocalAddresses(fibTrie: string): string[] {
  const lines = fibTrie.split("\n");
  const addresses = lines.flatMap((line, at) => {
    const address = line.match(/\|-- (\d+\.\d+\.\d+\.\d+)$/)?.[1];
    return address !== undefined && /\/32 host LOCAL/.test(lines[at + 1] ?? "") ? [address] : [];
  });
  return [...new Set(addresses)];
}

/**
 * The IPv6 addresses of this process's network namespace, from the text of /proc/net/if_inet6 (Linux
 * net/ipv6/addrconf.c, if6_seq_show): 32 hexadecimal digits first in each line. As RFC 5952 writes them.
 */
export function parseLocalIpv6Addresses(ifInet6: string): string[] {
  return ifInet6.split("\n").flatMap((line) => {
    const groups = line.match(/^[0-9a-f]{32}(?= )/)?.[0].match(/.{4}/g);
    return groups === undefined || groups === null
      ? []
      : [new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1)];
  });
}
