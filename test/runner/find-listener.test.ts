import { createServer } from "node:net";
import { expect, test } from "vitest";
import { findListener } from "../../src/runner/find-listener.ts";

test("the program that listens on a port is named, and nobody is where nobody listens", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  expect(findListener(port)).toContain(`(pid ${process.pid})`);
  await new Promise((resolve) => server.close(resolve));
  expect(findListener(port)).toBeUndefined();
});
