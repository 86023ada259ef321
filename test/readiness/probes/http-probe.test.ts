import { describe, expect, test } from "vitest";
import { type HttpQuestion, httpProbe } from "../../../src/readiness/probes/http-probe.ts";
import { httpServer, options, question } from "./an-http-server.ts";

const TWO_HUNDREDS = [{ from: 200, to: 299 }];

describe("an answer over HTTP", () => {
  test.each<[string, Partial<HttpQuestion>, number, string, string]>([
    ["a good status", {}, 200, "", "GET /health returns 200"],
    ["a redirection", {}, 302, "", "GET /health returns 302"],
    ["the wanted status", { statuses: [{ from: 401, to: 401 }] }, 401, "", "GET /health returns 401"],
    [
      "the wanted text",
      { bodyPattern: '"status":"UP"' },
      200,
      '{"status":"UP"}',
      "GET /health returns 200 with the expected body",
    ],
  ])("%s is ready", async (_, asked, status, body, detail) => {
    const address = await httpServer((_request, response) => response.writeHead(status).end(body));
    const answer = await httpProbe({ ...question, ...asked }).ask(address, options());
    expect(answer).toEqual({ kind: "ready", detail });
  });

  test.each<[string, Partial<HttpQuestion>, number, string, string]>([
    ["a bad status", {}, 503, "", "GET /health returns 503, not 2xx or 3xx"],
    ["a status of another hundred", { statuses: TWO_HUNDREDS }, 404, "", "GET /health returns 404, not 2xx"],
    [
      "none of several statuses",
      { statuses: [...TWO_HUNDREDS, { from: 401, to: 401 }] },
      302,
      "",
      "GET /health returns 302, not 2xx or 401",
    ],
    ["a page with a query", { path: "/a/b?key=secret" }, 503, "", "GET /a/b returns 503, not 2xx or 3xx"],
    [
      "a page whose name may be a token",
      { path: "/hooks/0123456789abcdef01234567" },
      503,
      "",
      "GET /hooks/… returns 503, not 2xx or 3xx",
    ],
    [
      "a status beside a few",
      { statuses: [{ from: 200, to: 204 }] },
      206,
      "",
      "GET /health returns 206, not 200 to 204",
    ],
    ["another status", { statuses: [{ from: 204, to: 204 }] }, 200, "", "GET /health returns 200, not 204"],
    ["another text", { bodyPattern: "UP" }, 200, "DOWN", "GET /health returns 200 without the expected body"],
  ])("%s is not", async (_, asked, status, body, detail) => {
    const address = await httpServer((_request, response) => response.writeHead(status).end(body));
    const answer = await httpProbe({ ...question, ...asked }).ask(address, options());
    expect(answer).toEqual({ kind: "not-ready", isReached: true, detail, topic: "Wrong HTTP answer" });
  });

  test.each([
    [400, "not-ready"],
    [401, "ready"],
    [403, "ready"],
    [404, "not-ready"],
  ])("%i, where 401 to 403 are wanted, is %s", async (status, kind) => {
    const address = await httpServer((_request, response) => response.writeHead(status).end());
    const answer = await httpProbe({ ...question, statuses: [{ from: 401, to: 403 }] }).ask(
      address,
      options(),
    );
    expect(answer.kind).toBe(kind);
  });

  test.each([
    [65_534, "ready"],
    [65_535, "not-ready"],
  ])("with the wanted text after %i bytes is %s: 64 KiB are read", async (bytes, kind) => {
    const address = await httpServer((_request, response) => response.end(`${"x".repeat(bytes)}UP`));
    const answer = await httpProbe({ ...question, bodyPattern: "UP" }).ask(address, options());
    expect(answer.kind).toBe(kind);
  });

  test("may take ten seconds, because a health page may ask other services", () => {
    expect(httpProbe(question).timeoutMs).toBe(10_000);
  });

  test("is told apart from any other question by its name", () => {
    expect(httpProbe(question).name).toBe(`http ${JSON.stringify(question)}`);
  });

  test("that is given up is not an answer", async () => {
    const control = new AbortController();
    const address = await httpServer(() => control.abort());
    const answer = await httpProbe(question).ask(address, { timeoutMs: 9_000, signal: control.signal });
    expect(answer).toEqual({ kind: "not-ready", isReached: false, detail: "the probe was given up" });
  });

  test.each([
    ["fd00::2", "[fd00::2]"],
    ["10.0.0.2", "10.0.0.2"],
    ["web", "web"],
  ])("names the host %s as a URL does", async (host, expected) => {
    let asked: string | undefined;
    const address = await httpServer((request, response) => {
      asked = request.headers.host;
      response.end();
    });
    await httpProbe(question).ask({ ...address, host }, options());
    expect(asked).toBe(`${expected}:${address.port}`);
  });

  test("says whom and what it asks: the name that the job uses, the path, the user's headers", async () => {
    let asked: unknown;
    const address = await httpServer((request, response) => {
      const { host, accept, "x-token": token } = request.headers;
      asked = { method: request.method, url: request.url, host, accept, token };
      response.end();
    });
    const headers = [
      { name: "Accept", value: "text/plain" },
      { name: "X-Token", value: "1" },
    ];
    await httpProbe({ ...question, path: "/a?b=c", headers }).ask({ ...address, host: "web" }, options());
    expect(asked).toEqual({
      method: "GET",
      url: "/a?b=c",
      host: `web:${address.port}`,
      accept: "text/plain",
      token: "1",
    });
    await httpProbe({ ...question, headers: [{ name: "host", value: "app.test" }] }).ask(address, options());
    expect(asked).toMatchObject({ host: "app.test" });
  });

  test("without end is looked into only at its beginning", async () => {
    const address = await httpServer((_request, response) => {
      const piece = "x".repeat(10_000);
      const more = () => response.write(piece, more);
      more();
    });
    const answer = await httpProbe({ ...question, bodyPattern: "y" }).ask(address, options());
    expect(answer).toMatchObject({
      kind: "not-ready",
      detail: "GET /health returns 200 without the expected body",
    });
  });

  test("for which the pattern needs too long is never ready, and says what to do", async () => {
    const address = await httpServer((_request, response) => response.end("a".repeat(60_000)));
    const answer = await httpProbe({ ...question, bodyPattern: "a*a*a*b" }).ask(address, options());
    expect(answer).toEqual({
      kind: "not-ready",
      isReached: true,
      detail: expect.stringContaining("takes too long"),
      remedy: expect.stringContaining("shorter text"),
    });
  });
});
