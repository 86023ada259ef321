import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { AnswerOf } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { frame, OPCODE, openWebSocket } from "../../../fakes/api-server/web-socket-server.ts";
import { pem } from "../../../fakes/tls/certificates.ts";
import { answerIn, EXEC, HANDSHAKE, LIST, textIn } from "./answered.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a call", () => {
  test("says who asks, and what it takes", async () => {
    await using server = await startApiServer();
    const answered = await sendTo(server.access)(LIST, { "X-Extra": "1" });
    expect(JSON.parse(await textIn(answered))).toMatchObject({ items: [] });
    const [{ headers, body } = { headers: {}, body: 1 }] = server.requests;
    expect(headers).toMatchObject({
      authorization: "Bearer token-of-the-job",
      accept: "application/json",
      "user-agent": "sibling-services",
      "x-extra": "1",
    });
    expect(headers).not.toHaveProperty("content-type");
    expect(body).toBeUndefined();
  });

  test("carries its body, with its length in bytes", async () => {
    await using server = await startApiServer();
    const body = { kind: "Secret", metadata: { name: "größe" } };
    const path = "/api/v1/namespaces/ci/secrets";
    await textIn(await sendTo(server.access)({ method: "POST", path, body }));
    expect(server.requests[0]).toMatchObject({ body, headers: { "content-type": "application/json" } });
    expect(server.requests[0]?.headers["content-length"]).toBe(
      String(Buffer.byteLength(JSON.stringify(body))),
    );
  });

  test("without a token is sent all the same", async () => {
    await using server = await startApiServer();
    const answered = await sendTo({ ...server.access, token: () => undefined })(LIST);
    expect(answerIn(answered).statusCode).toBe(401);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test("uses the connection of the one before it, which is closed after five idle seconds", async () => {
    await using server = await startApiServer();
    const send = sendTo(server.access);
    const answered = await send(LIST);
    const { socket } = answerIn(answered);
    expect(socket.timeout).toBe(0);
    await textIn(answered);
    await expect.poll(() => socket.timeout).toBe(5_000);
    await textIn(await send(LIST));
    expect(server.connectionCount).toBe(1);
  });

  test("goes to no server that another authority has signed, or none that is known", async () => {
    await using server = await startApiServer();
    for (const authority of [pem("stranger/ca.pem"), undefined])
      await expect(sendTo({ ...server.access, authority })(LIST)).rejects.toThrow(/certificate/);
    await expect(sendTo({ ...server.access, host: "localhost" })(LIST)).rejects.toThrow(/altnames/);
    expect(server.requests).toEqual([]);
  });

  test("that is given up fails with the reason for that", async () => {
    await using server = await startApiServer({ answerOf: () => () => undefined });
    const control = new AbortController();
    const sent = sendTo(server.access)({ ...LIST, signal: control.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    const reason = new Error("enough");
    control.abort(reason);
    await expect(sent).rejects.toBe(reason);
  });

  test("that the server hangs up fails, and leaves no timer", async () => {
    await using server = await startApiServer({ answerOf: () => (socket) => void socket.destroy() });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { signal } = new AbortController();
    await expect(sendTo(server.access)({ ...LIST, signal })).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the head of an answer", () => {
  test("is waited for ten seconds", async () => {
    await using server = await startApiServer({ answerOf: () => () => undefined });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let said = "";
    const sent = sendTo(server.access)(LIST).catch((error: Error) => {
      said = error.message;
    });
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toBe("");
    vi.advanceTimersByTime(1);
    await sent;
    expect(said).toBe("no answer within 10 s");
  });

  test("is enough: the rest may take longer", async () => {
    let late: ServerResponse | undefined;
    const answerOf: AnswerOf = () => (_, response) => {
      late = response;
      response?.write("a");
    };
    await using server = await startApiServer({ answerOf });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answered = await sendTo(server.access)(LIST);
    vi.advanceTimersByTime(20_000);
    late?.end("b");
    expect(await textIn(answered)).toBe("ab");
  });

  test("that hands the connection over is enough, too", async () => {
    const answerOf: AnswerOf = () => (socket) => {
      openWebSocket(socket, "a2V5", "v5.channel.k8s.io");
      socket.on("data", (chunk) => socket.write(chunk));
    };
    await using server = await startApiServer({ answerOf });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answered = await sendTo(server.access)(EXEC, HANDSHAKE);
    if (answered.kind !== "upgraded") throw new Error("it was answered");
    expect(answered.headers["sec-websocket-protocol"]).toBe("v5.channel.k8s.io");
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(20_000);
    const bytes = frame(OPCODE.binary, "hello");
    answered.socket.write(bytes);
    expect((await once(answered.socket, "data"))[0]).toEqual(bytes);
    answered.socket.destroy();
  });
});
