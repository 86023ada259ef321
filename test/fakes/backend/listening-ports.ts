import { createServer, type Server } from "node:net";
import type { Route } from "../../../src/ports/route.ts";
import { type ContainerPort, isSameContainerPort } from "../../../src/request/container-port.ts";

/** The ports of one service, which listen from before its program starts until it ends. */
export interface ListeningPorts {
  /** The service's own address, of this machine's loopback. */
  readonly ip: string;
  readonly numbers: readonly number[];
  routesTo(port: ContainerPort): readonly Route[];
  close(): void;
}

/** Listens at the address, on a free port for each of these. */
export async function listenOn(ip: string, ports: readonly ContainerPort[]): Promise<ListeningPorts> {
  const listening: { readonly port: ContainerPort; readonly route: Route; readonly server: Server }[] = [];
  for (const containerPort of ports) {
    const server = createServer((socket) => socket.on("error", () => {}).resume()).unref();
    await new Promise<void>((resolve) => server.listen(0, ip, resolve));
    const { port } = server.address() as { port: number };
    listening.push({ port: containerPort, route: { kind: "published", host: ip, port }, server });
  }
  return {
    ip,
    numbers: listening.map(({ port }) => port.number),
    routesTo: (port) =>
      listening.filter((one) => isSameContainerPort(one.port, port)).map(({ route }) => route),
    close: () => {
      for (const { server } of listening) server.close();
    },
  };
}
