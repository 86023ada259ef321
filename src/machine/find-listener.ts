import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A row of /proc/net/tcp that has a local port (proc(5)). */
interface Socket {
  readonly isListening: boolean;
  /** Of the other end; 0 for a listener. */
  readonly remotePort: number;
  readonly inode: string;
}

/** State `LISTEN` (Linux include/net/tcp_states.h). */
const LISTEN = "0A";

/**
 * What holds a tcp port of this process's network namespace, as `program (pid 42)` for a listener, else as
 * `a connection of program (pid 42) to port 443`: the kernel lends free ports to those that connect. `undefined` where
 * nobody has it, or where its processes cannot be looked into.
 */
export function findListener(port: number): string | undefined {
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => socketsOn(textOf(file), port));
  const listeners = sockets.filter(({ isListening }) => isListening);
  for (const socket of listeners.length > 0 ? listeners : sockets) {
    const pid = listOf("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, socket));
    if (pid === undefined) continue;
    const holder = `${textOf(`/proc/${pid}/comm`).trim()} (pid ${pid})`;
    return socket.isListening ? holder : `a connection of ${holder} to port ${socket.remotePort}`;
  }
  return undefined;
}

/** The sockets whose own port it is, from the text of /proc/net/tcp. Those that only linger belong to nobody. */
export function socketsOn(table: string, port: number): Socket[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  return table.split("\n").flatMap((line) => {
    const [, local = "", remote = "", state, , , , , , inode] = line.trim().split(/\s+/);
    if (!local.endsWith(`:${wanted}`) || inode === undefined || inode === "0") return [];
    const remotePort = Number.parseInt(remote.split(":")[1] ?? "", 16);
    return [{ isListening: state === LISTEN, remotePort, inode }];
  });
}

function holdsSocket(pid: string, { inode }: Socket): boolean {
  const folder = `/proc/${pid}/fd`;
  return listOf(folder).some((fd) => linkOf(`${folder}/${fd}`) === `socket:[${inode}]`);
}

function textOf(path: string): string {
  return attempt(() => readFileSync(path, "utf8"), "");
}

function linkOf(path: string): string {
  return attempt(() => readlinkSync(path), "");
}

function listOf(path: string): string[] {
  return attempt(() => readdirSync(path), []);
}

/** Processes come and go, and others' files are closed to us: both read as nothing. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
