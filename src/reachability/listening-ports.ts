/** `LISTEN` in the fourth column (Linux include/net/tcp_states.h). */
const LISTEN = "0A";

/**
 * The ports on which a container's processes accept connections from outside, from the text of its /proc/net/tcp and
 * tcp6 (proc(5)): what listens on its own loopback alone cannot be reached by anybody else.
 */
export function listeningPorts(table: string): number[] {
  const ports = table.split("\n").flatMap((line) => {
    const [, local = "", , state] = line.trim().split(/\s+/);
    const [address = "", port = ""] = local.split(":");
    return state === LISTEN && !isLoopback(address) ? [Number.parseInt(port, 16)] : [];
  });
  return [...new Set(ports)];
}

/** 127.x as the kernel prints it, little-endian; `::1`; and 127.x mapped into IPv6. */
function isLoopback(address: string): boolean {
  return (
    /^[0-9A-F]{6}7F$/.test(address) ||
    /^0{24}01000000$/.test(address) ||
    /FFFF0000[0-9A-F]{6}7F$/.test(address)
  );
}
