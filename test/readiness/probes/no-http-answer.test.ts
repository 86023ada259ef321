import { describe, expect, test } from "vitest";
import type { SocketAddress } from "../../../src/ports/probe.ts";
import { type HttpQuestion, httpProbe } from "../../../src/readiness/probes/http-probe.ts";
import { httpServer, options, question } from "./an-http-server.ts";
import { certificate } from "./certificate.ts";
import { closedPort, silentAddress, smallServer } from "./small-server.ts";

describe("no answer over HTTP", () => {
  test.each<[string, () => Promise<SocketAddress>, Partial<HttpQuestion>, object]>([
    ["nobody", closedPort, {}, { isReached: true, detail: "refuses the connection" }],
    ["silence", silentAddress, {}, { isReached: false, detail: "no answer within 300 ms" }],
    [
      "another protocol",
      () => smallServer((socket) => socket.end("-ERR no\r\n")),
      {},
      { isReached: true, detail: "answers in another protocol" },
    ],
    [
      "one that hangs up",
      () => smallServer((socket) => socket.end()),
      {},
      { isReached: true, detail: "resets the connection" },
    ],
    [
      "plain HTTP where TLS is meant",
      () => httpServer((_request, response) => response.end()),
      { isHttps: true },
      { isReached: true, detail: "does not speak TLS" },
    ],
  ])("%s is not ready, and never throws", async (_, at, asked, expected) => {
    const answer = await httpProbe({ ...question, ...asked }).ask(await at(), {
      ...options(),
      timeoutMs: 300,
    });
    expect(answer).toMatchObject({ kind: "not-ready", ...expected });
  });
});

describe("over TLS", () => {
  const secure = { ...question, isHttps: true };
  const answering = () => httpServer((_request, response) => response.end(), certificate);

  test("an unknown certificate is refused, with the remedy", async () => {
    expect(await httpProbe(secure).ask(await answering(), options())).toMatchObject({
      kind: "not-ready",
      isReached: true,
      detail: expect.stringMatching(/certificate.*`insecure: true` accepts any/),
    });
  });

  test.each(["web", undefined])("`insecure` takes any, for the host %s", async (host) => {
    const address = { ...(await answering()), ...(host === undefined ? {} : { host }) };
    const answer = await httpProbe({ ...secure, isInsecure: true }).ask(address, options());
    expect(answer).toMatchObject({ kind: "ready" });
  });
});
