import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { begin, command, exits, network, refuses, type Scene, serves } from "./wait-scene.ts";

describe("a service that never becomes ready", () => {
  test("is given up at once if the answer can never be right", async () => {
    const hopeless = { ...refuses, detail: "its pattern is too slow", remedy: "Shorten it." };
    const wait = begin({ checks: [network], look: () => hopeless });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toEqual({
      kind: "impossible",
      reason: "its pattern is too slow",
      hint: "Shorten it.",
    });
  });

  test("is called what its last answer calls it", async () => {
    const wrong = { ...refuses, detail: "GET / returns 404", topic: "Wrong HTTP answer" as const };
    const wait = begin({ checks: [network], timeoutMs: 1_000, look: () => wrong });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", topic: "Wrong HTTP answer" });
  });

  test("is called what its port answers once its command has passed", async () => {
    const answers = [serves, { ...refuses, topic: "Wrong HTTP answer" as const }];
    const wait = begin({
      checks: [network, command],
      timeoutMs: 3,
      look: () => answers.shift() ?? serves,
      exec: () => exits(0),
    });
    await wait.clock.advance(3);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", topic: "Wrong HTTP answer" });
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
      topic: "Nothing listens on the port",
      passed: "",
      silentPorts: [tcpPort(5432)],
      restarts: 0,
      isOutOfMemory: false,
    });
    expect(wait.progress).toEqual([
      "waiting: port 5432: refuses the connection (10 s of 45 s)",
      "waiting: port 5432: starts up (20 s of 45 s)",
      "waiting: port 5432: starts up (40 s of 45 s)",
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
