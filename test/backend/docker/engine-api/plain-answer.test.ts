import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";

/** A daemon that answers every call with this text. */
async function answering<Result>(text: string, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-answer-"));
  const server = createServer((_, response) => response.end(text));
  try {
    const path = join(folder, "docker.sock");
    await new Promise<void>((resolve) => server.listen(path, resolve));
    return await use(path);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

const connect = (path: string) => connectEngine({ kind: "socket", path }).networks.connect("n", "c", {});

test("Podman's plain OK is as good as Docker's empty answer", async () => {
  for (const text of ["OK\n", ""]) await expect(answering(text, connect)).resolves.toBeUndefined();
});

test("half an answer is none", async () => {
  await expect(answering('{"Id": "a', connect)).rejects.toThrow(
    "the answer to POST /networks/n/connect did not come from a Docker daemon",
  );
});
