import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { knownService } from "./known-service.ts";

test("a ZooKeeper that does not allow `srvr` is asked for a session, and let go of it", async () => {
  const received: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (question: Buffer) => {
      received.push(question.toString("hex"));
      if (question.toString() === "srvr") {
        socket.end("srvr is not executed because it is not in the whitelist.\\n");
        return;
      }
      const opened = Buffer.alloc(41);
      opened.writeInt32BE(37, 0);
      opened.writeInt32BE(4_000, 8);
      socket.once("data", (farewell: Buffer) => received.push(farewell.toString("hex"))).write(opened);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [look] = knownService("zookeeper")?.looks ?? [];
  if (look?.kind !== "port") return expect.fail("ZooKeeper is asked over its port");
  const answer = await look
    .probe()
    .ask({ ip: "127.0.0.1", port }, { timeoutMs: 5_000, signal: new AbortController().signal });
  expect(answer).toMatchObject({ kind: "ready", detail: "ZooKeeper opens a session" });
  await expect.poll(() => received.length).toBe(3);
  expect(received).toMatchInlineSnapshot(`
    [
      "73727672",
      "0000002d00000000000000000000000000000fa00000000000000000000000100000000000000000000000000000000000",
      "0000000800000000fffffff5",
    ]
  `);
  server.close();
});
