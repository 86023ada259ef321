import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { begin, command, exits, network, refuses, serves } from "./wait-scene.ts";

describe("a service that becomes ready", () => {
  test.each([0, 50, 300, 1_000, 3_000, 9_000, 30_000])(
    "after %i ms is seen so soon after",
    async (readyMs) => {
      const wait = begin({ checks: [network], look: (_, atMs) => (atMs >= readyMs ? serves : refuses) });
      await wait.clock.advance(40_000);
      const outcome = wait.outcome();
      if (outcome?.kind !== "ready") throw new Error(`was ${outcome?.kind}`);
      expect(outcome.afterMs - readyMs).toBeLessThanOrEqual(Math.max(5, readyMs * 0.02 + 1));
      expect(outcome.checks).toBe("port 5432: serves");
      expect(wait.clock.sleeperCount).toBe(0);
    },
  );

  test("is not asked more than some hundred times on the way", async () => {
    const wait = begin({ checks: [network], look: () => refuses });
    await wait.clock.advance(10_000);
    expect(wait.diary.length).toBeLessThan(450);
    await wait.clock.advance(20_000);
    const before = wait.diary.length;
    await wait.clock.advance(10_000);
    expect(wait.diary.length - before).toBeLessThan(60);
  });

  test("must answer on every declared port, and is not asked again once it has", async () => {
    const asked: number[] = [];
    const wait = begin({
      checks: [{ ...network, containerPorts: [tcpPort(80), tcpPort(443)], needs: "all" }],
      look: (port, atMs) => {
        asked.push(port);
        return port === 80 || atMs >= 12 ? serves : refuses;
      },
    });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "port 80: serves; port 443: serves" });
    expect(asked).toEqual([80, 443, 443, 443, 443]);
  });

  test("needs only one of the exposed ports, and the first that answers counts", async () => {
    const wait = begin({
      checks: [{ ...network, containerPorts: [tcpPort(80), tcpPort(443), tcpPort(8443)] }],
      look: (port) => (port === 80 ? refuses : serves),
    });
    await wait.clock.advance(10);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "port 443: serves" });
  });

  const settling = {
    ...network,
    containerPorts: [tcpPort(4369), tcpPort(5671), tcpPort(5672)],
    needs: "settled",
  } as const;
  test.each<[string, Record<number, number>, number, string]>([
    [
      "a moment after the last that comes to listen",
      { 4369: 500, 5672: 2_000 },
      7_000,
      "port 4369: serves; port 5672: serves",
    ],
    ["a moment after the only one", { 5672: 200 }, 5_200, "port 5672: serves"],
    [
      "at once where all listen",
      { 4369: 10, 5671: 10, 5672: 800 },
      800,
      "port 4369: serves; port 5671: serves; port 5672: serves",
    ],
    [
      "a longer moment where the start is slow",
      { 4369: 2_000, 5672: 6_500 },
      19_500,
      "port 4369: serves; port 5672: serves",
    ],
    ["fifteen seconds at the most", { 5672: 40_000 }, 55_000, "port 5672: serves"],
  ])("of whose several exposed ports is ready %s", async (_, listening, readyMs, checks) => {
    const look = (port: number, atMs: number) => (atMs >= (listening[port] ?? Infinity) ? serves : refuses);
    const wait = begin({ checks: [settling], look });
    await wait.clock.advance(readyMs - 1);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(300);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks });
  });

  test("is ready when nothing can be asked and it runs on for a moment", async () => {
    const wait = begin({ checks: [{ kind: "running" }] });
    await wait.clock.advance(499);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(1);
    expect(wait.outcome()).toMatchObject({ kind: "ready", checks: "still running after 500 ms" });
  });
});

describe("a port that was found once", () => {
  test("is not asked again where nothing else was waited for", async () => {
    const wait = begin({ checks: [network], look: () => serves });
    await wait.clock.advance(1_000);
    expect(wait.diary).toEqual(["look at 0"]);
  });

  test("is asked again after the pause of a look if it went away meanwhile", async () => {
    let looks = 0;
    const wait = begin({
      checks: [network, command],
      look: () => {
        looks += 1;
        return looks === 2 ? refuses : serves;
      },
      exec: () => exits(0),
    });
    await wait.clock.advance(1_000);
    expect(wait.diary).toEqual([
      "look at 0",
      "exec at 0",
      "look at 0",
      "look at 5",
      "exec at 5",
      "look at 5",
    ]);
  });
});
