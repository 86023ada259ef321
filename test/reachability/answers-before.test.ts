import { createServer } from "node:net";
import { expect, test } from "vitest";
import { answersBefore } from "../../src/reachability/answers-before.ts";

test("a foreign listener on the port is told from our container that comes later", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const tools = { resolve: async (name: string) => [name], signal: new AbortController().signal };
  const isForeign = await answersBefore(["127.0.0.1", "127.0.0.2"], [port], tools);
  server.close();
  expect(isForeign({ kind: "published", host: "127.0.0.1", port })).toBe(true);
  expect(isForeign({ kind: "published", host: "127.0.0.2", port })).toBe(false);
  expect(isForeign({ kind: "container-ip", host: "127.0.0.1", port })).toBe(false);
});
