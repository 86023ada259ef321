/** One socket of the kernel's table, in its own notation. */
export interface TcpSocket {
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** Two hexadecimal digits (Linux include/net/tcp_states.h). */
  readonly state: string;
}

export const LISTEN = "0A";
export const TIME_WAIT = "06";

/** A line of /proc/net/tcp or tcp6 (proc(5)); everything after the state is missing if it was read in a container. */
const LINE = /^\s*\d+:\s+([0-9A-F]+):([0-9A-F]{4})\s+([0-9A-F]+):([0-9A-F]{4})\s+([0-9A-F]{2})\b/;

/** The sockets of a network namespace, from the text of its /proc/net/tcp and tcp6; truncated lines are skipped. */
export function parseTcpTable(table: string): TcpSocket[] {
  return table.split("\n").flatMap((line) => {
    const [, localAddress = "", localPort = "", remoteAddress = "", remotePort = "", state = ""] =
      line.match(LINE) ?? [];
    if (state === "") return [];
    return [
      {
        localAddress,
        localPort: Number.parseInt(localPort, 16),
        remoteAddress,
        remotePort: Number.parseInt(remotePort, 16),
        state,
      },
    ];
  });
}
