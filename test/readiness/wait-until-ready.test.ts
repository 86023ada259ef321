import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { begin, command, exits, network, refuses, type Scene, serves } from "./wait-scene.ts";

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

  test("must answer on every declared port, and is not asked again where it has", async () => {
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

describe("what is told of a wait", () => {
  test("that asks for nothing: it was not waited for", async () => {
    const wait = begin({ checks: [] });
    await wait.clock.advance(0);
    expect(wait.outcome()).toEqual({ kind: "ready", afterMs: 0, checks: "not waited for" });
  });

  test("how long it took, from its own beginning", async () => {
    const clock = new FakeClock();
    await clock.advance(60_000);
    const wait = begin({
      clock,
      checks: [network],
      look: (_, atMs) => (atMs >= 60_010 ? serves : refuses),
    });
    await clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready", afterMs: 10 });
  });

  test("how it stands, in whole seconds, also after a long while", async () => {
    const wait = begin({ checks: [{ kind: "exit", exitCode: 0 }], timeoutMs: 700_000 });
    await wait.clock.advance(640_000);
    expect(wait.progress.at(-1)).toBe("not ready after 640 s, last answer: it is still running");
  });

  test("of several ports that went away the first", async () => {
    const seen = new Set<number>();
    const wait = begin({
      checks: [network, { ...network, containerPorts: [tcpPort(80)] }],
      look: (port) => {
        if (seen.has(port)) return refuses;
        seen.add(port);
        return serves;
      },
    });
    await wait.clock.advance(0);
    expect(wait.answers.at(-1)).toBe("port 5432: refuses the connection");
  });

  test("each answer that is not the right one yet", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs >= 5 ? serves : refuses),
      exec: (atMs) => exits(atMs >= 55 ? 0 : 1),
    });
    await wait.clock.advance(1_000);
    expect(wait.answers).toEqual([
      "no answer yet on port 5432",
      "port 5432: refuses the connection",
      "its healthcheck has not answered yet",
      "its healthcheck exits with 1",
    ]);
  });

  test("that times out at a command: no port is to blame", async () => {
    const wait = begin({ checks: [command], timeoutMs: 1_000, exec: () => exits(1) });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", silentPorts: [] });
  });
});

describe("a port that was found once", () => {
  test("is not asked again where nothing else was waited for", async () => {
    const wait = begin({ checks: [network], look: () => serves });
    await wait.clock.advance(1_000);
    expect(wait.diary).toEqual(["look at 0"]);
  });

  test("is asked again after the pause of a look where it went away meanwhile", async () => {
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

describe("a known image with a healthcheck", () => {
  test("is asked over the network first, by command only then, and over the network once more", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs >= 10 ? serves : refuses),
      exec: (atMs) => exits(atMs >= 60 ? 0 : 1),
    });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({
      kind: "ready",
      checks: "port 5432: serves; its healthcheck passes",
    });
    expect(wait.diary).toEqual([
      "look at 0",
      "look at 5",
      "look at 10",
      "exec at 10",
      "exec at 60",
      "look at 60",
    ]);
  });

  test("is confirmed by one of several exposed ports, for which nobody waits another moment", async () => {
    const wait = begin({
      checks: [{ ...network, containerPorts: [tcpPort(80), tcpPort(81)], needs: "settled" }, command],
      look: (port) => (port === 80 ? serves : refuses),
      exec: () => exits(0),
    });
    await wait.clock.advance(4_999);
    expect(wait.diary.filter((line) => line.startsWith("exec"))).toEqual([]);
    await wait.clock.advance(50);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("has its command rest also where the port goes away and comes back", async () => {
    let looks = 0;
    const wait = begin({
      checks: [network, command],
      look: () => {
        looks += 1;
        return looks % 2 === 1 ? serves : refuses;
      },
      execMs: 100,
      exec: () => exits(0),
    });
    await wait.clock.advance(4_000);
    const starts = wait.diary.flatMap(
      (line) =>
        line
          .match(/^exec at (\d+)/)
          ?.slice(1)
          .map(Number) ?? [],
    );
    expect(starts.length).toBeGreaterThan(3);
    for (const [at, start] of starts.entries())
      expect(start - (starts[at - 1] ?? -400)).toBeGreaterThanOrEqual(400);
  });

  test("is not ready when it went away while the command ran", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs < 1 || atMs >= 100 ? serves : refuses),
      exec: async () => {
        await wait.clock.sleep(40);
        return exits(0);
      },
    });
    await wait.clock.advance(99);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(160);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });
});

describe("a service that never becomes ready", () => {
  test("is given up at once where the answer can never be right", async () => {
    const hopeless = { ...refuses, detail: "its pattern is too slow", remedy: "Shorten it." };
    const wait = begin({ checks: [network], look: () => hopeless });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toEqual({
      kind: "impossible",
      reason: "its pattern is too slow",
      hint: "Shorten it.",
    });
  });

  test("times out with its last answer, and says how it stands on the way", async () => {
    const wait = begin({
      checks: [network],
      timeoutMs: 45_000,
      look: (_, atMs) =>
        atMs < 15_000 ? refuses : { kind: "not-ready", isReached: true, detail: "starts up" },
    });
    await wait.clock.advance(44_999);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(1);
    expect(wait.outcome()).toEqual({
      kind: "timed-out",
      afterMs: 45_000,
      lastAnswer: "port 5432: starts up",
      silentPorts: [tcpPort(5432)],
    });
    expect(wait.progress).toEqual([
      "not ready after 10 s, last answer: port 5432: refuses the connection",
      "not ready after 20 s, last answer: port 5432: starts up",
      "not ready after 40 s, last answer: port 5432: starts up",
    ]);
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test.each<[string, Scene, string]>([
    ["a look", { checks: [network] }, "no answer yet on port 5432"],
    ["a command", { checks: [network, command], look: () => serves }, "its healthcheck has not answered yet"],
  ])("times out also while %s hangs", async (_, scene, lastAnswer) => {
    const wait = begin({ ...scene, timeoutMs: 5_000 });
    await wait.clock.advance(5_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", afterMs: 5_000, lastAnswer });
  });

  test("times out although it keeps passing and relapsing", async () => {
    let looks = 0;
    const wait = begin({
      checks: [network, command],
      timeoutMs: 1_000,
      look: () => {
        looks += 1;
        return looks % 2 === 1 ? serves : refuses;
      },
      exec: () => exits(0),
    });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({
      kind: "timed-out",
      lastAnswer: "port 5432: refuses the connection",
    });
  });
});
