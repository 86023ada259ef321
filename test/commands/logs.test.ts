import { describe, expect, test } from "vitest";
import { followLogs, logs } from "../../src/commands/logs.ts";
import type { Interruption } from "../../src/ports/interruption.ts";
import type { FoundService } from "../../src/ports/inventory.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { someState } from "../fakes/some-state.ts";

const ENDED = { ...someState, isRunning: false, exitCode: 3 };

/** A service that prints these pieces, and then is silent for as long as it runs. */
function aService(
  name: string,
  pieces: readonly (string | Uint8Array)[],
  then: "ends" | "runs on",
): FoundService {
  async function* wholeLog() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  return {
    id: name,
    name,
    step: "up",
    wholeLog,
    async *followLog(signal) {
      yield* wholeLog();
      if (then === "ends") return;
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  };
}

function aTerminal(services: readonly FoundService[], { readsTexts = Number.POSITIVE_INFINITY } = {}) {
  const log = recordingLog();
  const printed: string[] = [];
  let interrupt: (interruption: Interruption) => void = () => {};
  const tools = {
    log,
    clock: new FakeClock(),
    processes: {
      ownPid: 1,
      stat: () => undefined,
      pidNamespace: () => "",
      bootId: () => "",
      uptimeSeconds: () => 1,
    },
    leftovers: {
      ...inMemoryBackend(inMemoryHost()),
      services: async () => [...services],
      state: async () => ENDED,
    },
    print: (text: string) => {
      if (text !== "") printed.push(text);
      return printed.length < readsTexts ? ("read" as const) : ("unread" as const);
    },
    interruptions: (listener: typeof interrupt) => {
      interrupt = listener;
    },
  };
  return {
    tools,
    log,
    get text() {
      return printed.join("");
    },
    pressCtrlC: () => interrupt({ kind: "pressed", exitCode: 130 }),
  };
}

const untilNow = () => new Promise((resolve) => setImmediate(resolve));

describe("logs", () => {
  test("of all services: each under its name, byte for byte", async () => {
    const terminal = aTerminal([
      aService("db", ["one\n", "two"], "ends"),
      aService("web", ["three\n"], "ends"),
    ]);
    expect(await logs("0123456789ab", undefined, terminal.tools)).toBe(0);
    expect(terminal.text).toBe("==> db <==\none\ntwo==> web <==\nthree\n");
  });

  test("a character that is cut between two pieces stays one", async () => {
    const [first, second] = [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)];
    const terminal = aTerminal([aService("db", [first, second], "ends")]);
    await logs("0123456789ab", "db", terminal.tools);
    expect(terminal.text).toBe("é");
  });

  test("of a service that is not up: those that are", async () => {
    const terminal = aTerminal([aService("db", [], "ends")]);
    await expect(logs("0123456789ab", "web", terminal.tools)).rejects.toMatchObject({
      message: "no service web is up here",
      hint: "These are: db.",
    });
  });
});

describe("logs --follow", () => {
  test("waits for a silent service until Ctrl-C, and its exit code says so", async () => {
    const terminal = aTerminal([aService("db", ["ready\n"], "runs on")]);
    const following = followLogs("0123456789ab", undefined, terminal.tools);
    await untilNow();
    expect(terminal.text).toBe("ready\n");
    terminal.pressCtrlC();
    expect(await following).toBe(130);
    expect(terminal.log.lines).toEqual([]);
  });

  test("ends by itself once the service has ended, and says how", async () => {
    const terminal = aTerminal([aService("db", ["bye\n"], "ends")]);
    expect(await followLogs("0123456789ab", "db", terminal.tools)).toBe(0);
    expect(terminal.log.lines).toEqual(["info: db exited with code 3"]);
  });

  test("of several services: whole lines only, each after its service's name", async () => {
    const terminal = aTerminal([
      aService("db", ["a", "b\nc", "\n\nlast"], "ends"),
      aService("cache", ["x\n"], "runs on"),
    ]);
    const following = followLogs("0123456789ab", undefined, terminal.tools);
    await untilNow();
    terminal.pressCtrlC();
    await following;
    const lines = terminal.text.split("\n");
    expect(lines.filter((line) => line.startsWith("db"))).toEqual([
      "db    | ab",
      "db    | c",
      "db    | ",
      "db    | last",
    ]);
    expect(lines).toContain("cache | x");
  });

  test("ends once nobody reads any more, as behind `head`", async () => {
    const terminal = aTerminal([aService("db", ["one\n", "two\n"], "runs on")], { readsTexts: 1 });
    expect(await followLogs("0123456789ab", undefined, terminal.tools)).toBe(0);
    expect(terminal.text).toBe("one\n");
  });
});
