import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";

test("a service's definition goes to the daemon in the body alone, never in the URL or a header", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-body-"));
  const calls: { head: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    calls.push({ head: `${request.url} ${request.rawHeaders.join(" ")}`, body: await text(request) });
    response.end('{"Id":"c1"}');
  });
  const path = join(folder, "docker.sock");
  server.listen(path);
  await once(server, "listening");
  try {
    const { containers } = connectEngine({ kind: "socket", path });
    const body = {
      Image: "redis:7",
      Env: ["PASSWORD=canary-1"],
      Cmd: ["canary-2"],
      Labels: { "canary-3": "canary-4" },
      Healthcheck: { Test: ["CMD", "canary-5"] },
    };
    await containers.create({ name: "box", body });
    expect(calls.map(({ body: sent }) => JSON.parse(sent))).toEqual([body]);
    expect(calls.map(({ head }) => head).join()).not.toContain("canary");
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});
