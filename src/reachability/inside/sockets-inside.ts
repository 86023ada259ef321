import type { Listener, RunningService } from "../../ports/running-service.ts";
import { listenersIn } from "./listening-ports.ts";
import { LISTEN, parseTcpTable, type TcpSocket, TIME_WAIT } from "./tcp-table.ts";

/** Runs a command in the service. */
export type Exec = RunningService["exec"];

/** Where something accepts tcp connections in a container; `undefined` if its image has no program to find out. */
export async function listenersInside(exec: Exec, signal: AbortSignal): Promise<Listener[] | undefined> {
  const sockets = await socketsInside(`*' ${LISTEN}'`, exec, signal);
  return typeof sockets === "string" ? undefined : listenersIn(sockets);
}

/** Why a container's sockets are unknown. */
type Silence = "no-program" | "not-running";

/** The sockets of one port of a container, without closed ones. */
export async function socketsOfPort(
  port: number,
  exec: Exec,
  signal: AbortSignal,
): Promise<TcpSocket[] | Silence> {
  const local = port.toString(16).toUpperCase().padStart(4, "0");
  const pattern = `*:${local}' '0[!${TIME_WAIT.slice(1)}]`;
  const sockets = await socketsInside(pattern, exec, signal);
  if (typeof sockets === "string") return sockets;
  return sockets.filter(({ localPort, state }) => localPort === port && state !== TIME_WAIT);
}

/**
 * @param pattern a shell pattern that matches "local address, blank, state". An exec's output is cut to its last 4
 *   KiB, so the container's shell, if there is one, picks the relevant lines; it needs no other program
 */
async function socketsInside(
  pattern: string,
  exec: Exec,
  signal: AbortSignal,
): Promise<TcpSocket[] | Silence> {
  const files = ["/proc/net/tcp", "/proc/net/tcp6"];
  const pick = `while read -r at local remote state rest; do case "$local $state" in ${pattern}) echo "$at $local $remote $state";; esac; done`;
  const script = `for file in ${files.join(" ")}; do if [ -r $file ]; then ${pick} < $file; fi; done`;
  for (const argv of [
    ["sh", "-c", script],
    ["cat", ...files],
  ]) {
    const result = await exec(argv, { signal });
    if (result.kind === "exited") return parseTcpTable(result.output);
    if (result.kind === "not-running") return result.kind;
  }
  return "no-program";
}
