import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { describe, expect, test } from "vitest";
import { httpExchange } from "../../../../src/backend/kubernetes/registry/exchange.ts";
import { pem } from "../../../fakes/tls/certificates.ts";

const { signal } = new AbortController();
const MOST_BYTES = 4 << 20;

/** Lets a server listen for the time of a test, and counts its connections. */
async function listening(server: Server) {
  let connectionCount = 0;
  const sockets = new Set<{ destroy(): unknown }>();
  server.on("connection", (socket) => {
    connectionCount += 1;
    sockets.add(socket.on("error", () => socket.destroy()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    connections: () => connectionCount,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}

const serving = (answer: RequestListener) => listening(createServer(answer));
const get = (url: string, environment = {}) =>
  httpExchange(environment)({ method: "GET", url: new URL(url), headers: {}, signal });

test("a call is sent with its headers and its body, and its answer read whole", async () => {
  await using server = await serving(async (incoming, response) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    response.writeHead(202, {
      "x-seen": `${incoming.method} ${incoming.url} ${incoming.headers["x-extra"]}`,
    });
    response.end(`got ${text}`);
  });
  const url = new URL(`http://${server.host}/token?a=b`);
  const exchange = httpExchange({});
  const call = { method: "POST", url, headers: { "x-extra": "1" }, body: "c=d", signal } as const;
  const { statusCode, headers, body } = await exchange(call);
  expect([statusCode, headers["x-seen"], body.toString()]).toEqual([202, "POST /token?a=b 1", "got c=d"]);
  await exchange(call);
  expect(server.connections()).toBe(1);
});

test("an answer may have 4 MiB, and no more", async () => {
  await using server = await serving(({ url }, response) => response.end("x".repeat(Number(url?.slice(1)))));
  expect((await get(`http://${server.host}/${MOST_BYTES}`)).body).toHaveLength(MOST_BYTES);
  const sentence = `${server.host} sends more than ${MOST_BYTES} bytes`;
  await expect(get(`http://${server.host}/${MOST_BYTES + 1}`)).rejects.toThrow(sentence);
});

test("a call that is given up fails with the reason for that, any other with its error", async () => {
  await using server = await serving(({ url, socket }) => {
    if (url === "/cut") socket.destroy();
  });
  const control = new AbortController();
  const url = new URL(`http://${server.host}/silent`);
  const sent = httpExchange({})({ method: "GET", url, headers: {}, signal: control.signal });
  await expect.poll(() => server.connections()).toBe(1);
  const reason = new Error("enough");
  control.abort(reason);
  await expect(sent).rejects.toBe(reason);
  await expect(get(`http://${server.host}/cut`)).rejects.toThrow("socket hang up");
});

describe("the environment's proxy", () => {
  test("is used, but not for what it leaves out", async () => {
    await using proxy = await serving(({ url }, response) => response.end(`proxy ${url}`));
    await using server = await serving((_, response) => response.end("direct"));
    const environment = { HTTP_PROXY: `http://${proxy.host}`, NO_PROXY: "127.0.0.1" };
    const url = "http://registry.example/v2/";
    expect((await get(url, environment)).body.toString()).toBe(`proxy ${url}`);
    expect((await get(`http://${server.host}/`, environment)).body.toString()).toBe("direct");
  });
});

describe("a registry over HTTPS", () => {
  test("that neither Node nor this machine knows is tried once with each of their authorities, and once later", async () => {
    const options = { key: pem("server/key.pem"), cert: pem("server/cert.pem") };
    await using server = await listening(createTlsServer(options, (_, response) => response.end()));
    const exchange = httpExchange({});
    const call = { method: "GET", url: new URL(`https://${server.host}/`), headers: {}, signal } as const;
    await expect(exchange(call)).rejects.toMatchObject({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
    expect(server.connections()).toBe(2);
    await expect(exchange(call)).rejects.toMatchObject({ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" });
    expect(server.connections()).toBe(3);
  });

  test("that hangs up is not tried with other authorities", async () => {
    await using server = await listening(createTcpServer((socket) => socket.destroy()));
    await expect(get(`https://${server.host}/`)).rejects.toThrow();
    expect(server.connections()).toBe(1);
  });
});
