import { createServer } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Route } from "../../src/ports/route.ts";
import { answersBefore } from "../../src/reachability/answers-before.ts";

/** A port on 127.0.0.1 on which this test listens. */
async function listening(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

const { signal } = new AbortController();
const asItIs = async (name: string) => [name];
const published = (host: string, port: number): Route => ({ kind: "published", host, port });

describe("a listener that was there before our container", () => {
  test("is told from our container that comes later, by host, port and kind of route", async () => {
    const port = await listening();
    const isForeign = await answersBefore(["127.0.0.1", "127.0.0.2"], [port], { resolve: asItIs, signal });
    expect(isForeign(published("127.0.0.1", port))).toBe(true);
    expect(isForeign(published("127.0.0.2", port))).toBe(false);
    expect(isForeign(published("127.0.0.1", port + 1))).toBe(false);
    expect(isForeign({ kind: "container-ip", host: "127.0.0.1", port })).toBe(false);
  });

  test.each<[string, string[], boolean]>([
    ["the first IPv4 address of a name", ["::2", "127.0.0.1", "127.0.0.2"], true],
    ["no other address of it", ["::1", "127.0.0.2", "127.0.0.1"], false],
    ["nowhere, if the name is not known", [], false],
  ])("is looked for at %s", async (_, addresses, expected) => {
    const port = await listening();
    const isForeign = await answersBefore(["docker"], [port], { resolve: async () => addresses, signal });
    expect(isForeign(published("docker", port))).toBe(expected);
  });

  test("is not waited for longer than a quarter of a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    let isOver = false;
    const looking = answersBefore(["docker"], [1], { resolve: () => new Promise(() => {}), signal });
    void looking.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(249);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await looking)(published("docker", 1))).toBe(false);
  });

  test("is not looked for by a timer that keeps running when all have refused", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const isForeign = await answersBefore(["127.0.0.2"], [1], { resolve: asItIs, signal });
    expect(isForeign(published("127.0.0.2", 1))).toBe(false);
  });
});
