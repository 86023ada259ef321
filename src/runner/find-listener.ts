import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** State `LISTEN` in /proc/net/tcp (Linux include/net/tcp_states.h). */
const LISTEN = "0A";

/**
 * The program that listens on a tcp port of this process's network namespace, as `program (pid 42)`; `undefined`
 * where nobody does, or where its processes cannot be looked into.
 */
export function findListener(port: number): string | undefined {
  const inodes = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => listeningInodes(textOf(file), port));
  const pid = listOf("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, inodes));
  return pid === undefined ? undefined : `${textOf(`/proc/${pid}/comm`).trim()} (pid ${pid})`;
}

/** The sockets that listen on the port, from the text of /proc/net/tcp (proc(5)). */
export function listeningInodes(table: string, port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  return table.split("\n").flatMap((line) => {
    const [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/);
    return state === LISTEN && local.endsWith(`:${wanted}`) && inode !== undefined ? [inode] : [];
  });
}

function holdsSocket(pid: string, inodes: readonly string[]): boolean {
  const folder = `/proc/${pid}/fd`;
  return listOf(folder).some((fd) =>
    inodes.some((inode) => linkOf(`${folder}/${fd}`) === `socket:[${inode}]`),
  );
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
