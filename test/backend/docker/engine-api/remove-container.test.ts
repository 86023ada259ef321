import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";

/** A daemon, or a proxy in front of it, that answers the kill like this and removes what it is told to. */
async function daemon(killStatus: number | "never") {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url?.replace(/^\/v[\d.]+/, "")}`);
    const status = request.method === "POST" ? killStatus : 204;
    if (status !== "never") response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const engine = connectEngine({ kind: "tcp", host: "127.0.0.1", port, tls: undefined });
  return { calls, engine, [Symbol.dispose]: () => server.close().closeAllConnections() };
}

test.each([204, 304, 403, 404, 409, 500, 503, "never"] as const)(
  "a container whose kill is answered with %s is removed all the same",
  async (killStatus) => {
    using fixture = await daemon(killStatus);
    const { calls, engine } = fixture;
    await engine.containers.remove("c1");
    expect(calls).toEqual(["POST /containers/c1/kill", "DELETE /containers/c1?force=true&v=true"]);
  },
);
