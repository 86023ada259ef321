import { readFileSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findListener, socketsOn } from "../../src/machine/find-listener.ts";

const OURS = expect.stringMatching(new RegExp(`^\\S.* \\(pid ${process.pid}\\)$`));
const CGROUP = readFileSync("/proc/self/cgroup", "utf8");

const closing: (Server | Socket)[] = [];
afterEach(async () => {
  for (const end of closing.splice(0).toReversed()) {
    if ("destroy" in end) end.destroy();
    else await new Promise((resolve) => end.close(resolve));
  }
});

async function listening(): Promise<number> {
  const server = createServer();
  closing.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}

test("the program that listens on a port is named, and none if nothing listens", async () => {
  const port = await listening();
  expect(findListener(port)).toEqual({ process: OURS, cgroup: CGROUP, connectedTo: undefined });
  await new Promise((resolve) => (closing.pop() as Server).close(resolve));
  expect(findListener(port)).toBeUndefined();
});

test("a connection that has the port for its own end is named as one", async () => {
  const remotePort = await listening();
  const socket = connect(remotePort, "127.0.0.1");
  closing.push(socket);
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  expect(findListener(socket.localPort ?? 0)).toEqual({
    process: OURS,
    cgroup: CGROUP,
    connectedTo: remotePort,
  });
});

test("a port's sockets are read from the kernel's table, but for those that only linger", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1234 1 0 100 0 0 10 0
   1: 0100007F:1538 0200007F:01BB 01 00000000:00000000 00:00000000 00000000  1000        0 1235 1 0 100 0 0 10 0
   2: 0100007F:1538 0300007F:01BB 06 00000000:00000000 03:00000A4B 00000000     0        0 0 3 0
   3: 0100007F:1539 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1236 1 0 100 0 0 10 0`;
  expect(socketsOn(table, 5432)).toEqual([
    { isListening: true, remotePort: 0, inode: "1234" },
    { isListening: false, remotePort: 443, inode: "1235" },
  ]);
});
