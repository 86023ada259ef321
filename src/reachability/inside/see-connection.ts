import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { SocketAddress } from "../../ports/probe.ts";
import type { Sight } from "../../ports/routes-to-service.ts";
import type { ContainerPort } from "../../request/container-port.ts";
import { deferred } from "../../waiting/deferred.ts";
import { judgeSight, peersIn } from "./judge-sight.ts";
import { listenersIn, openPorts } from "./listening-ports.ts";
import { type Exec, socketsOfPort } from "./sockets-inside.ts";
import type { TcpSocket } from "./tcp-table.ts";

/** Two of one address that come and go together are very unlikely to be others', and fit in any service's backlog. */
const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 1_000;
/** The start and the end of a connection take a while to arrive, longer through a proxy. */
const MOST_LOOKS = 4;
const PAUSE_MS = 50;

/**
 * Connects to an address, and checks whether the container saw that on its port; `cannot-tell` if its image has no
 * program for that. Throws the daemon's error if it fails.
 */
export async function seeConnection(
  address: SocketAddress,
  containerPort: ContainerPort,
  exec: Exec,
  signal: AbortSignal,
): Promise<Sight | "cannot-tell"> {
  const look = () => socketsOfPort(containerPort.number, exec, signal);
  const sockets = Array.from({ length: CONNECTIONS }, () => open(address));
  const close = () => sockets.map((socket) => socket.destroy());
  try {
    const ownPorts = (await Promise.all(sockets.map(portOf))).filter((port) => port !== undefined);
    if (ownPorts.length < CONNECTIONS) return "not-seen";
    const during = await lookUntil(isTelling, look, signal);
    if (during === "no-program") return "cannot-tell";
    if (during === "not-running") return "not-listening";
    const atOnce = judgeSight(ownPorts, during, undefined);
    if (atOnce !== "not-seen") return atOnce;
    close();
    const isGone = (after: readonly TcpSocket[]) => judgeSight(ownPorts, during, after) === "seen";
    const after = await lookUntil(isGone, look, signal);
    return typeof after !== "string" && isGone(after) ? "seen" : "not-seen";
  } finally {
    close();
  }
}

/** As soon as our connections may be visible, or nothing could have accepted them. */
function isTelling(sockets: readonly TcpSocket[]): boolean {
  return peersIn(sockets).length >= CONNECTIONS || openPorts(listenersIn(sockets)).length === 0;
}

/** The first of several looks that is as expected, otherwise the last. */
async function lookUntil(
  isEnough: (sockets: readonly TcpSocket[]) => boolean,
  look: () => ReturnType<typeof socketsOfPort>,
  signal: AbortSignal,
): ReturnType<typeof socketsOfPort> {
  for (let count = 1; ; count += 1) {
    const sockets = await look();
    if (typeof sockets === "string" || isEnough(sockets) || count === MOST_LOOKS) return sockets;
    await pause(PAUSE_MS, undefined, { signal });
  }
}

/** Stays open on this side, whatever the other side does. */
function open({ ip, port }: SocketAddress): Socket {
  const socket = connect({ host: ip, port, allowHalfOpen: true, timeout: CONNECT_TIMEOUT_MS });
  // Errors after a connection's end do not matter, but without a listener they would end this process.
  socket.on("error", () => {}).resume();
  return socket;
}

/** Its local port once it is connected; `undefined` if it cannot connect. */
function portOf(socket: Socket): Promise<number | undefined> {
  const { promise, resolve } = deferred<number | undefined>();
  socket.once("connect", () => resolve(socket.localPort));
  for (const event of ["error", "timeout", "close"]) socket.once(event, () => resolve(undefined));
  return promise;
}
