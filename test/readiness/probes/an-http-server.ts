import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { SocketAddress } from "../../../src/ports/probe.ts";
import type { HttpQuestion } from "../../../src/readiness/probes/http-probe.ts";

export const question: HttpQuestion = {
  path: "/health",
  statuses: [{ from: 200, to: 399 }],
  bodyPattern: undefined,
  isHttps: false,
  isInsecure: false,
  headers: [],
};

export const options = () => ({ timeoutMs: 2_000, signal: new AbortController().signal });

export async function httpServer(
  listener: RequestListener,
  tls?: { key: string; cert: string },
): Promise<SocketAddress> {
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { ip: "127.0.0.1", port: (server.address() as AddressInfo).port };
}
