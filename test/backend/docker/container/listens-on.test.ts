import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listensOn } from "../../../../src/backend/docker/container/listens-on.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import type { ExecResult } from "../../../../src/ports/running-service.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";

const { signal } = new AbortController();
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const jobContainer: Vantage = { kind: "job-container", because: "" };
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

const listing = (port: number): ExecResult => ({
  kind: "exited",
  exitCode: 0,
  output: `0: 00000000:${port.toString(16).toUpperCase().padStart(4, "0")} 00000000:0000 0A`,
});
type Inside = "lists it" | "lists nothing" | "cannot tell" | "fails";

test.each<[Vantage, "open" | "closed", string[], Inside, boolean | undefined]>([
  [daemonHost, "open", ["127.0.0.1"], "fails", true],
  [daemonHost, "closed", ["127.0.0.1"], "lists it", false],
  [daemonHost, "closed", [], "lists it", true],
  [daemonHost, "closed", [], "lists nothing", false],
  [jobContainer, "open", ["127.0.0.1"], "lists nothing", false],
  [jobContainer, "closed", ["127.0.0.1"], "lists it", true],
  [jobContainer, "closed", ["127.0.0.1"], "cannot tell", undefined],
  [jobContainer, "closed", ["127.0.0.1"], "fails", undefined],
])(
  "%o: a port that is %s at %j, while the container %s: %s",
  async (vantage, state, addresses, inside, expected) => {
    const port = await portThatIs(state);
    const exec = async (): Promise<ExecResult> => {
      switch (inside) {
        case "lists it":
          return listing(port);
        case "lists nothing":
          return { kind: "exited", exitCode: 0, output: "" };
        case "cannot tell":
          return { kind: "cannot-run", reason: "" };
        case "fails":
          throw new Error("the daemon fails");
      }
    };
    const lookedAt = { exec, addresses, vantage };
    expect(await listensOn(tcpPort(port), lookedAt, signal)).toBe(expected);
  },
);
