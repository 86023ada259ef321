import { describe, expect, test } from "vitest";
import type { Silence } from "../../src/readiness/silence.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { begin, command, exits, network, refuses, serves } from "./wait-scene.ts";

const elsewhere = (sentence: string): Silence => ({ kind: "elsewhere", sentence, open: [5433] });

describe("what is reported of a wait", () => {
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
    expect(wait.progress.at(-1)).toBe("waiting: it is still running (640 s of 700 s)");
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
      "its healthcheck has not answered yet, although port 5432: serves",
      "its healthcheck exits with 1, although port 5432: serves",
    ]);
  });

  test("of a port that went away what it said, until it answers again", async () => {
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
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
    const unanswered = wait.answers.filter((answer) => answer.startsWith("no answer yet"));
    expect(unanswered).toHaveLength(1);
  });

  test("why a port is silent, after each report until another answer comes", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs >= 30_000 ? serves : refuses),
      exec: () => exits(1),
      explainSilence: async (ports) => elsewhere(`it listens on 5433, not on ${ports[0]?.number}`),
    });
    const refused = "port 5432: refuses the connection";
    await wait.clock.advance(9_999);
    expect(wait.answers.at(-1)).toBe(refused);
    await wait.clock.advance(15_000);
    expect(wait.answers.at(-1)).toBe("it listens on 5433, not on 5432");
    await wait.clock.advance(20_000);
    expect(wait.progress).toEqual([
      "waiting: it listens on 5433, not on 5432 (10 s of 120 s)",
      "waiting: it listens on 5433, not on 5432 (20 s of 120 s)",
      "waiting: its healthcheck exits with 1, although port 5432: serves (40 s of 120 s)",
    ]);
  });

  test("that it still starts as long as it has not opened its port, whatever a proxy before it does", async () => {
    const wait = begin({
      checks: [network],
      timeoutMs: 15_000,
      look: () => ({ kind: "not-ready", isReached: true, detail: "accepts, then closes" }),
      explainSilence: async () => ({
        kind: "not-open-yet",
        sentence: "nothing listens on its port 5432 yet",
        open: [],
      }),
    });
    await wait.clock.advance(10_000);
    expect(wait.progress).toEqual(["still starting: nothing listens on its port 5432 yet (10 s of 15 s)"]);
    await wait.clock.advance(1_000);
    expect(wait.answers.at(-1)).toBe("nothing listens on its port 5432 yet");
  });

  test("both answers if the container cannot tell, or listens on that port", async () => {
    const wait = begin({
      checks: [network],
      look: () => refuses,
      explainSilence: async () => ({ kind: "listens", sentence: "it does listen on 5432", open: [5432] }),
    });
    await wait.clock.advance(10_000);
    expect(wait.progress).toEqual([
      "waiting: port 5432: refuses the connection; it does listen on 5432 (10 s of 120 s)",
    ]);
  });

  test("nothing more once it is over, although the look for the reason takes longer", async () => {
    const reason = Promise.withResolvers<Silence>();
    const wait = begin({
      checks: [network],
      look: (_, atMs) => (atMs >= 10_500 ? serves : refuses),
      explainSilence: () => reason.promise,
    });
    await wait.clock.advance(11_000);
    reason.resolve(elsewhere("it listens on 5433, not on 5432"));
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
    expect(wait.progress).toEqual([]);
  });

  test("that a process was killed for lack of memory although the service lives on, once", async () => {
    const wait = begin({
      checks: [network],
      timeoutMs: 5_000,
      look: () => refuses,
    });
    await wait.clock.advance(1_500);
    wait.runOutOfMemory();
    await wait.clock.advance(3_500);
    expect(wait.progress).toEqual(["one of its processes ran out of memory and was killed"]);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", isOutOfMemory: true });
  });

  test("that times out at a command: no port is to blame", async () => {
    const wait = begin({ checks: [command], timeoutMs: 1_000, exec: () => exits(1) });
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "timed-out", silentPorts: [] });
  });
});
