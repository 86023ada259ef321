import { createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { httpLook } from "../../../src/readiness/presets/http-look.ts";
import { certificate } from "./certificate.ts";
import { closedPort } from "./small-server.ts";

const look = httpLook("/health", { statuses: [200], body: "true", orStatuses: [401], tls: "maybe" });

async function ask(port: number) {
  if (look.kind !== "port") return expect.fail("a page is asked over a port");
  const { signal } = new AbortController();
  return look.probe().ask({ ip: "127.0.0.1", port }, { timeoutMs: 5_000, signal });
}

async function served(status: number, body: string): Promise<number> {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test.each<[number, string, object]>([
  [200, "true", { kind: "ready", detail: "GET /health returns 200 with the expected body" }],
  [401, "", { kind: "ready", detail: "GET /health returns 401" }],
  [200, "false", { kind: "not-ready", detail: "GET /health returns 200 without the expected body" }],
  [503, "true", { kind: "not-ready", detail: "GET /health returns 503, not 200 or 401" }],
])("a server without TLS that answers %d %j is judged by that", async (status, body, expected) => {
  expect(await ask(await served(status, body))).toMatchObject(expected);
});

test("a server that speaks TLS is asked over TLS, whatever its certificate", async () => {
  const server = createTlsServer(certificate, (_request, response) => response.end("true"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  expect(await ask((server.address() as AddressInfo).port)).toMatchObject({ kind: "ready" });
});

test("where nothing listens, it is not asked twice", async () => {
  expect(await ask((await closedPort()).port)).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "refuses the connection",
  });
});
