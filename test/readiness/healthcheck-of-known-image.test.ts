import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { begin, command, exits, network, refuses, serves } from "./wait-scene.ts";

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

  test("is confirmed by one of several exposed ports, without waiting another moment for the others", async () => {
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

  test("rests its command even if the port goes away and comes back", async () => {
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
