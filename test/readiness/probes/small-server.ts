import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { onTestFinished } from "vitest";
import type { SocketAddress } from "../../../src/ports/probe.ts";

/** A TCP server that lives as long as the test. */
export async function smallServer(onClient: (socket: Socket) => void): Promise<SocketAddress> {
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    clients.add(socket);
    socket.on("error", () => {});
    onClient(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const client of clients) client.destroy();
    server.close();
  });
  return { ip: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

/** An address where nobody listens, as long as the machine gives the port to nobody else. */
export async function closedPort(): Promise<SocketAddress> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return { ip: "127.0.0.1", port };
}

/** An address that answers nothing at all, as one behind a firewall: a full queue before a listener that sleeps. */
export async function silentAddress(): Promise<SocketAddress> {
  const sleeper = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  const [port] = await once(sleeper, "message");
  const queue = Array.from({ length: 4 }, () => connect({ port, host: "127.0.0.1" }).on("error", () => {}));
  onTestFinished(async () => {
    for (const socket of queue) socket.destroy();
    await sleeper.terminate();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { ip: "127.0.0.1", port };
}

export async function sendByteByByte(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.setNoDelay(true);
  for (const byte of bytes) {
    socket.write(Uint8Array.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
