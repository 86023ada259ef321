import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { quietMs, tcpProbe } from "../../../src/readiness/probes/tcp-probe.ts";
import { closedPort, silentAddress, smallServer } from "./small-server.ts";

const options = () => ({ timeoutMs: 5_000, signal: new AbortController().signal });

test("a service that accepts and listens quietly is ready", async () => {
  const address = await smallServer(() => {});
  expect(await tcpProbe.ask(address, options())).toEqual({
    kind: "ready",
    detail: "accepts connections",
    isOnlyAccepted: true,
  });
});

test("a service that speaks first is ready at once", async () => {
  const address = await smallServer((socket) => socket.end("220 mail.example\r\n"));
  expect(await tcpProbe.ask(address, options())).toEqual({ kind: "ready", detail: "accepts and speaks" });
});

test.each([0, 1, 5])("an accept that docker-proxy takes back after %i ms does not count", async (ms) => {
  const address = await smallServer((socket) => setTimeout(() => socket.end(), ms));
  expect(await tcpProbe.ask(address, options())).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "accepts, then closes",
  });
});

test.each([
  ["beside this process", 0.4, 25],
  ["in another country", 60, 180],
  ["on another continent: the close has a whole way to come, and the look its end", 300, 630],
])("a peer %s, %d ms away, has to keep quiet for %d ms", (_, connectMs, expected) => {
  expect(quietMs(connectMs, 1_000)).toBeCloseTo(expected);
});

test("a reset after the accept does not count", async () => {
  const address = await smallServer((socket) => socket.resetAndDestroy());
  expect(await tcpProbe.ask(address, options())).toMatchObject({ kind: "not-ready", isReached: true });
});

test("a close that came while this process was busy does not count", async () => {
  const address = await smallServer((socket) => {
    // By then the client knows that it is connected; after this, Node runs the timers that are due before it reads.
    setImmediate(() => closeAndBeBusy(socket));
  });
  expect(await tcpProbe.ask(address, options())).toMatchObject({ kind: "not-ready", isReached: true });
});

test("a service that listens quietly is ready even if this process was busy beyond the look's end", async () => {
  const address = await smallServer(() => {
    setImmediate(() => beBusy(250));
  });
  const answer = await tcpProbe.ask(address, { ...options(), timeoutMs: 200 });
  expect(answer).toMatchObject({ kind: "ready", isOnlyAccepted: true });
});

function closeAndBeBusy(socket: Socket): void {
  socket.destroy();
  beBusy(60);
}

function beBusy(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

test("a refusal shows that the way is right", async () => {
  expect(await tcpProbe.ask(await closedPort(), options())).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "refuses the connection",
  });
});

test("an address that answers nothing is not reached, and the look ends in time", async () => {
  const address = await silentAddress();
  const startMs = performance.now();
  expect(await tcpProbe.ask(address, { ...options(), timeoutMs: 60 })).toEqual({
    kind: "not-ready",
    isReached: false,
    detail: "no answer within 60 ms",
  });
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

test("an address without a way to it is not reached", async () => {
  expect(await tcpProbe.ask({ ip: "255.255.255.255", port: 9 }, options())).toMatchObject({
    kind: "not-ready",
    isReached: false,
  });
});
