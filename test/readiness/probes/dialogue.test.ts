import type { Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import type { SocketAddress } from "../../../src/ports/probe.ts";
import {
  connectionFailed,
  converse,
  type Dialogue,
  silentAfter,
} from "../../../src/readiness/probes/dialogue.ts";
import { greeting, never } from "./a-dialogue.ts";
import { closedPort, smallServer } from "./small-server.ts";

test("a peer that accepts and says nothing is reached, but not ready", async () => {
  const address = await smallServer(() => {});
  expect(await converse(address, greeting, { timeoutMs: 300, signal: never })).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "accepts, but says nothing for 300 ms",
  });
});

/** Asks for a name, and then for a password. */
const twoTurns: Dialogue = {
  opening: Buffer.from("name?"),
  judge: (received) => {
    if (received.toString() !== "db") return undefined;
    return {
      opening: Buffer.from("password?"),
      judge: (next) => ({ answer: { kind: "ready", detail: `said ${next.toString()}` } }),
      hungUp: { kind: "ready", detail: "keeps it to itself" },
    };
  },
};

test("an answer may lead to another question, which is judged by what comes after it", async () => {
  const asked: string[] = [];
  const address = await smallServer((socket) =>
    socket.on("data", (chunk) => {
      asked.push(chunk.toString());
      socket.write(asked.length === 1 ? "db" : "secret");
    }),
  );
  const answer = await converse(address, twoTurns, { timeoutMs: 5_000, signal: never });
  expect({ asked, answer }).toEqual({
    asked: ["name?", "password?"],
    answer: { kind: "ready", detail: "said secret" },
  });
});

test.each<[string, (socket: Socket) => void]>([
  ["closes", (socket) => socket.end()],
  ["resets", (socket) => socket.resetAndDestroy()],
])("a peer that %s instead of answering the second question may mean something by it", async (_, hangUp) => {
  const address = await smallServer((socket) => {
    socket.once("data", () => {
      socket.write("db");
      socket.once("data", () => hangUp(socket));
    });
  });
  expect(await converse(address, twoTurns, { timeoutMs: 5_000, signal: never })).toEqual({
    kind: "ready",
    detail: "keeps it to itself",
  });
});

test.each<[string, () => Promise<SocketAddress>, string]>([
  ["refuses the connection", closedPort, "refuses the connection"],
  [
    "resets it in the middle of its answer",
    () => smallServer((socket) => socket.write("d", () => setTimeout(() => socket.resetAndDestroy(), 50))),
    "resets the connection",
  ],
])("a peer that %s has not hung up, whatever that would mean", async (_, address, detail) => {
  const question: Dialogue = { ...twoTurns, hungUp: { kind: "ready", detail: "keeps it to itself" } };
  expect(await converse(await address(), question, { timeoutMs: 5_000, signal: never })).toEqual({
    kind: "not-ready",
    isReached: true,
    detail,
  });
});

test("a peer that hangs up at the first question means nothing by it", async () => {
  const address = await smallServer((socket) => socket.end());
  expect(await converse(address, twoTurns, { timeoutMs: 5_000, signal: never })).toMatchObject({
    kind: "not-ready",
    detail: "accepts, then closes",
  });
});

test("bytes that trickle in do not prolong the deadline", async () => {
  const address = await smallServer((socket) => {
    const drip = setInterval(() => socket.write("."), 10);
    socket.on("close", () => clearInterval(drip));
  });
  const startMs = performance.now();
  expect((await converse(address, greeting, { timeoutMs: 100, signal: never })).kind).toBe("not-ready");
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

test("an answer that breaks off in the middle is not ready", async () => {
  const address = await smallServer((socket) => socket.end("hel"));
  expect(await converse(address, greeting, { timeoutMs: 5_000, signal: never })).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "closes in the middle of its answer",
  });
});

test("an endless answer is given up before the deadline", async () => {
  const address = await smallServer((socket) => socket.write("x".repeat(100_000)));
  expect(await converse(address, greeting, { timeoutMs: 5_000, signal: never })).toMatchObject({
    kind: "not-ready",
    detail: "answers in another protocol",
  });
});

test.each([
  [16_384, "accepts, but says nothing for 300 ms"],
  [16_385, "answers in another protocol"],
])("an answer without an end is read up to 16 KiB: of %i bytes the log says: %s", async (bytes, detail) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const address = await smallServer((socket) => socket.write("x".repeat(bytes)));
  const endless: Dialogue = {
    opening: new Uint8Array(),
    judge: (received) => {
      // When all has come, the time that is left passes.
      if (received.length === bytes) queueMicrotask(() => vi.advanceTimersByTime(300));
      return undefined;
    },
  };
  expect(await converse(address, endless, { timeoutMs: 300, signal: never })).toEqual({
    kind: "not-ready",
    isReached: true,
    detail,
  });
});

test.each([
  ["ECONNREFUSED", false, true, "refuses the connection"],
  ["ECONNRESET", false, true, "resets the connection"],
  ["EPIPE", false, false, "resets the connection"],
  ["EPIPE", true, true, "resets the connection"],
  ["EHOSTUNREACH", false, false, "cannot be reached from here"],
  ["ENETUNREACH", false, false, "cannot be reached from here"],
  ["ETIMEDOUT", false, false, "no answer"],
  ["EACCES", false, false, "the system's words"],
])("%s, connected before: %s, is reached: %s, and %s", (code, isConnected, isReached, detail) => {
  const error = Object.assign(new Error("the system's words"), { code });
  expect(connectionFailed(error, { isConnected })).toEqual({ kind: "not-ready", isReached, detail });
});

test("silence is told apart by whether the connection was accepted", () => {
  expect([silentAfter(50, true), silentAfter(50, false)]).toEqual([
    "accepts, but says nothing for 50 ms",
    "no answer within 50 ms",
  ]);
});

test("a server that may be silent is judged after a while, by the time that the connection took", async () => {
  const given: number[] = [];
  const address = await smallServer(() => {});
  const patient: Dialogue = {
    opening: new Uint8Array(),
    judge: () => undefined,
    silence: {
      afterMs: (connectMs, timeoutMs) => {
        given.push(timeoutMs);
        expect(connectMs).toBeGreaterThan(0);
        // Since the look began, not since the process did.
        expect(connectMs).toBeLessThan(performance.now() / 2);
        return 10;
      },
      answer: { kind: "ready", detail: "silent" },
    },
  };
  expect(await converse(address, patient, { timeoutMs: 9_000, signal: never })).toEqual({
    kind: "ready",
    detail: "silent",
  });
  expect(given).toEqual([9_000]);
});
