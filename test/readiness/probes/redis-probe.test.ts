import { expect, test } from "vitest";
import { judgeRedisAnswer, redisProbe } from "../../../src/readiness/probes/redis-probe.ts";
import { sendByteByByte, smallServer } from "./small-server.ts";

const options = () => ({ timeoutMs: 5_000, signal: new AbortController().signal });

test.each([
  ["+PONG\r\n", "ready", "Redis answers PING"],
  ["-NOAUTH Authentication required.\r\n", "ready", "Redis asks for a password"],
  ["-NOPERM User default has no permissions\r\n", "ready", "Redis asks for a password"],
  ["-LOADING Redis is loading the dataset in memory\r\n", "not-ready", "Redis says LOADING Redis is loading"],
  ["-MASTERDOWN Link with MASTER is down\r\n", "not-ready", "Redis says MASTERDOWN"],
  ["-DENIED Redis is running in protected mode\r\n", "not-ready", "Redis says DENIED"],
  ["-ERR max number of clients reached\r\n", "not-ready", "Redis says ERR max number of clients"],
  ["+PONGO\r\n", "not-ready", "answers, but not as Redis does"],
  [`+${"x".repeat(2_000)}`, "not-ready", "answers, but not as Redis does"],
  ["HTTP/1.1 400 Bad Request\r\n", "not-ready", "answers, but not as Redis does"],
])("an answer %j is %s", async (reply, kind, detail) => {
  const address = await smallServer((socket) => socket.once("data", () => socket.write(reply)));
  expect(await redisProbe.ask(address, options())).toMatchObject({
    kind,
    detail: expect.stringContaining(detail),
  });
});

test.each(["+", "+PONG", "+PONG\r", "-NOAUTH"])("no part of an answer is taken for the whole: %j", (part) => {
  expect(judgeRedisAnswer(Buffer.from(part))).toBeUndefined();
});

test("PING is sent, and its answer is understood byte by byte", async () => {
  const { promise: heard, resolve } = Promise.withResolvers<string>();
  const address = await smallServer((socket) => {
    socket.once("data", (chunk) => {
      resolve(chunk.toString());
      return sendByteByByte(socket, Buffer.from("+PONG\r\n"));
    });
  });
  expect(await redisProbe.ask(address, options())).toMatchObject({ kind: "ready" });
  expect(await heard).toBe("*1\r\n$4\r\nPING\r\n");
});

test.each([
  [1_024, undefined],
  [1_025, "not-ready"],
])("a first line without an end is waited for up to a kilobyte: after %i bytes it is %s", (bytes, kind) => {
  expect(judgeRedisAnswer(Buffer.alloc(bytes, "+"))?.answer.kind).toBe(kind);
});

test.each([
  ["+PONG", "+PONG\r\n", { kind: "ready", detail: "Redis answers PING" }],
  ["an error", "-LOADING\r\n", { kind: "not-ready", isReached: true, detail: "Redis says LOADING" }],
  [
    "another protocol",
    "220 ready\r\n",
    { kind: "not-ready", isReached: true, detail: "answers, but not as Redis does" },
  ],
  [
    "another simple string",
    "+OK\r\n",
    { kind: "not-ready", isReached: true, detail: "answers, but not as Redis does" },
  ],
])("%s is judged", (_, line, answer) => expect(judgeRedisAnswer(Buffer.from(line))).toEqual({ answer }));

test("Redis in protected mode is given up at once: it never answers anyone but itself", () => {
  const judged = judgeRedisAnswer(Buffer.from("-DENIED Redis is running in protected mode\r\n"));
  expect(judged?.answer).toMatchObject({ remedy: expect.stringContaining("--protected-mode no") });
  expect(judgeRedisAnswer(Buffer.from("-LOADING Redis is loading\r\n"))?.answer).not.toHaveProperty("remedy");
});
