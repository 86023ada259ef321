import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listensOn } from "../../../../src/backend/docker/container/listens-on.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";

const { signal } = new AbortController();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A port of the container's address that is open or closed. */
async function portThatIs(state: "open" | "closed"): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  const { port } = server.address() as { port: number };
  if (state === "open") servers.push(server);
  else await new Promise((resolve) => server.close(resolve));
  return port;
}

/** All hosts of this network, to which no kernel opens a tcp connection: nothing answers there. */
const SILENT = "255.255.255.255";

test.each<["open" | "closed", string[], boolean | undefined]>([
  ["open", ["127.0.0.1"], true],
  ["closed", ["127.0.0.1"], false],
  ["open", [SILENT, "127.0.0.1"], undefined],
  ["open", [], undefined],
])("a port that is %s, at %j: %s", async (state, addresses, expected) => {
  expect(await listensOn(tcpPort(await portThatIs(state)), addresses, signal)).toBe(expected);
});
