import type { Listener } from "../../ports/running-service.ts";
import { readKernelAddress } from "./kernel-address.ts";
import { LISTEN, type TcpSocket } from "./tcp-table.ts";

/** Docker's name server for the containers of a network listens in each of them. */
const NAME_SERVER = "127.0.0.11";

/** Where a container accepts connections. */
export function listenersIn(sockets: readonly TcpSocket[]): Listener[] {
  return sockets
    .filter(({ state }) => state === LISTEN)
    .map(({ localAddress, localPort }) => ({ ip: readKernelAddress(localAddress), port: localPort }))
    .filter(({ ip }) => ip !== NAME_SERVER);
}

/** The ports that accept connections from outside. */
export function openPorts(listeners: readonly Listener[]): number[] {
  return [...new Set(listeners.filter((listener) => !isForItselfAlone(listener)).map(({ port }) => port))];
}

/** Whether only the container itself can connect. */
export function isForItselfAlone({ ip }: Pick<Listener, "ip">): boolean {
  return ip.startsWith("127.") || ip === "::1";
}
