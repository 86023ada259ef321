import { LISTEN, type TcpSocket } from "./tcp-table.ts";

/** The ports that accept connections from outside; what listens only on its own loopback does not count. */
export function listeningPorts(sockets: readonly TcpSocket[]): number[] {
  const open = sockets.filter(({ state, localAddress }) => state === LISTEN && !isLoopback(localAddress));
  return [...new Set(open.map(({ localPort }) => localPort))];
}

/** 127.x as the kernel prints it, little-endian; `::1`; and 127.x mapped into IPv6. */
function isLoopback(address: string): boolean {
  return (
    /^[0-9A-F]{6}7F$/.test(address) ||
    /^0{24}01000000$/.test(address) ||
    /FFFF0000[0-9A-F]{6}7F$/.test(address)
  );
}
