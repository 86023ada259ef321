import type { Sight } from "../../ports/routes-to-service.ts";
import { listenersIn, openPorts } from "./listening-ports.ts";
import { LISTEN, type TcpSocket, TIME_WAIT } from "./tcp-table.ts";

/**
 * Judges by the sockets of one port of the container while our connections were open, and after they were closed.
 * Without a proxy on the way, the container sees our own ports as the remote ones. Behind a proxy it sees the proxy's
 * ports, but if that many connections of one address were open and are gone (or were closed by the service
 * meanwhile), they are ours.
 *
 * @param ownPorts the local ports of our connections
 * @param after `undefined` before they were closed
 */
export function judgeSight(
  ownPorts: readonly number[],
  during: readonly TcpSocket[],
  after: readonly TcpSocket[] | undefined,
): Sight {
  const peers = peersIn(during);
  if (ownPorts.every((port) => peers.some(({ remotePort }) => remotePort === port))) return "seen";
  if (peers.length === 0 && openPorts(listenersIn(during)).length === 0) return "not-listening";
  if (after === undefined) return "not-seen";
  const changed = peers.filter((peer) => !after.some((other) => isSame(peer, other)));
  const addresses = changed.map(({ remoteAddress }) => remoteAddress);
  const isOurs = (address: string) => addresses.filter((one) => one === address).length >= ownPorts.length;
  return addresses.some(isOurs) ? "seen" : "not-seen";
}

/** The remote ends of connections that are still open. */
export function peersIn(sockets: readonly TcpSocket[]): TcpSocket[] {
  return sockets.filter(({ state }) => state !== LISTEN && state !== TIME_WAIT);
}

function isSame(left: TcpSocket, right: TcpSocket): boolean {
  return (
    left.remoteAddress === right.remoteAddress &&
    left.remotePort === right.remotePort &&
    left.state === right.state
  );
}
