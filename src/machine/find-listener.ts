import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import type { PortHolder } from "../ports/port-holder.ts";
import { printable } from "../request/printable.ts";
import { commandWords } from "./command-words.ts";

/** A row of /proc/net/tcp that has a local port (proc(5)). */
interface Socket {
  readonly isListening: boolean;
  /** The port of the other end; 0 for a listener. */
  readonly remotePort: number;
  readonly inode: string;
}

/** State `LISTEN` (Linux include/net/tcp_states.h). */
const LISTEN = "0A";

/**
 * What holds a tcp port of this process's network namespace: a listener, or else the end of a connection. `undefined`
 * if the port is free, or if the processes cannot be inspected.
 */
export function findListener(port: number): PortHolder | undefined {
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => socketsOn(textOf(file), port));
  const listeners = sockets.filter(({ isListening }) => isListening);
  for (const socket of listeners.length > 0 ? listeners : sockets) {
    const pid = listOf("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, socket));
    if (pid === undefined) continue;
    return {
      process: `${commandOf(pid)} (pid ${pid})`,
      cgroup: textOf(`/proc/${pid}/cgroup`),
      connectedTo: socket.isListening ? undefined : socket.remotePort,
    };
  }
  return undefined;
}

/** Its command; the kernel's `comm`, for want of one, is the name of a thread, which Node calls MainThread. */
function commandOf(pid: string): string {
  const argv = textOf(`/proc/${pid}/cmdline`).replace(/\0+$/, "").split("\0");
  return commandWords(argv) || printable(textOf(`/proc/${pid}/comm`).trim());
}

/** The sockets with this local port, from the text of /proc/net/tcp. Lingering ones belong to no process. */
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

/** Processes come and go, and we cannot read others' files: both read as empty. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
