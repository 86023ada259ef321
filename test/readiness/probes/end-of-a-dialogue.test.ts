import { getEventListeners, once } from "node:events";
import type { Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { converse, type Dialogue } from "../../../src/readiness/probes/dialogue.ts";
import { greeting, never } from "./a-dialogue.ts";
import { closedPort, smallServer } from "./small-server.ts";

test.each([
  ["that waits for an answer", greeting],
  [
    "that waits for silence",
    {
      ...greeting,
      silence: { afterMs: () => 60_000, answer: { kind: "ready", detail: "silent" } },
    } as Dialogue,
  ],
])("a conversation %s leaves no timer behind but the one that may outlive it", async (_, dialogue) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const address = await smallServer((socket) => socket.end("hello\n"));
  expect(await converse(address, dialogue, { timeoutMs: 60_000, signal: never })).toMatchObject({
    detail: "greeted",
  });
  // Its farewell has a quarter of a second.
  vi.advanceTimersByTime(250);
  expect(vi.getTimerCount()).toBe(0);
});

test("an opening of one byte is sent", async () => {
  const { promise: heard, resolve } = Promise.withResolvers<string>();
  const address = await smallServer((socket) =>
    socket.once("data", (chunk) => {
      resolve(`${chunk}`);
      socket.write("hello\n");
    }),
  );
  await converse(address, { ...greeting, opening: Buffer.from("?") }, { timeoutMs: 5_000, signal: never });
  expect(await heard).toBe("?");
});

test("the farewell is sent, and the connection ends without a reset although the peer talks on", async () => {
  const { promise: client, resolve: onClient } = Promise.withResolvers<Socket>();
  const address = await smallServer((socket) => {
    socket.allowHalfOpen = true;
    onClient(socket);
  });
  const answer = converse(address, greeting, { timeoutMs: 5_000, signal: never });
  const socket = await client;
  const errors: Error[] = [];
  socket.on("error", (error) => errors.push(error));
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  socket.write("hello\n");
  expect(await answer).toEqual({ kind: "ready", detail: "greeted" });
  socket.end("and another thing\n".repeat(50_000));
  await once(socket, "close");
  expect(heard).toBe("hi\nbye");
  expect(errors).toEqual([]);
});

test("a peer that does not close after the farewell is left all the same", async () => {
  const { promise: closed, resolve: onClosed } = Promise.withResolvers<boolean>();
  const address = await smallServer((socket) => {
    socket.allowHalfOpen = true;
    socket.write("hello\n");
    const talk = setInterval(() => socket.write("more"), 20);
    socket.on("error", () => {});
    socket.on("close", (hadError) => {
      clearInterval(talk);
      onClosed(hadError);
    });
    socket.resume();
  });
  await converse(address, greeting, { timeoutMs: 5_000, signal: never });
  const startMs = performance.now();
  await closed;
  expect(performance.now() - startMs).toBeLessThan(4_000);
});

test("an abort ends the look at once and closes the connection", async () => {
  const { promise: closed, resolve: onClosed } = Promise.withResolvers<void>();
  const control = new AbortController();
  const address = await smallServer((socket) => {
    socket.resume().on("close", () => onClosed());
    control.abort();
  });
  expect(await converse(address, greeting, { timeoutMs: 60_000, signal: control.signal })).toMatchObject({
    kind: "not-ready",
    detail: "the probe was given up",
  });
  await closed;
});

test("after an abort nothing is connected", async () => {
  let clients = 0;
  const address = await smallServer(() => {
    clients += 1;
  });
  expect(await converse(address, greeting, { timeoutMs: 5_000, signal: AbortSignal.abort() })).toMatchObject({
    kind: "not-ready",
    isReached: false,
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clients).toBe(0);
});

test("a thousand looks leave no listener on the signal and no open socket", async () => {
  const { signal } = new AbortController();
  const nobody = await closedPort();
  const somebody = await smallServer((socket) => socket.resume().write("hello\n"));
  const before = openSockets();
  for (let round = 0; round < 500; round += 1) {
    await converse(nobody, greeting, { timeoutMs: 5_000, signal });
    await converse(somebody, greeting, { timeoutMs: 5_000, signal });
  }
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(openSockets() - before).toBeLessThan(10);
});

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
}
