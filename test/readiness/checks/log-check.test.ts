import { describe, expect, test } from "vitest";
import { EngineBreakdown } from "../../../src/backend/docker/engine/engine-breakdown.ts";
import { LogNotKept } from "../../../src/ports/backend-errors.ts";
import type { Check } from "../../../src/readiness/readiness-plan.ts";
import { begin, never } from "../wait-scene.ts";

const lineIsThere = { kind: "log", pattern: "ready", times: 1, isWhole: false } as const satisfies Check;

/** A log that says these pieces, and then goes on. */
async function* saying(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
  await never();
}

async function afterSeconds(seconds: number, check: Check, log: () => AsyncIterable<Uint8Array>) {
  const wait = begin({ checks: [check], log, timeoutMs: 60_000 });
  // The reading of a log is no sleep of the clock.
  for (let step = 0; step < 20; step += 1) await wait.clock.advance((seconds * 1_000) / 20);
  return wait.outcome();
}

describe("a line of the log", () => {
  test.each<[string, Partial<typeof lineIsThere> & { pattern?: string; times?: number }, string[]]>([
    ["that matches", {}, ["starting\n", "now ready to serve\n"]],
    ["in pieces", {}, ["re", "ad", "y\n"]],
    ["with colours", { pattern: "^INFO ready$" } as object, ["\u001b[32mINFO\u001b[0m ready\r\n"]],
    ["so many times", { times: 2 } as object, ["ready\n", "not yet\nready\n"]],
  ])("%s is waited for", async (_, check, pieces) => {
    const outcome = await afterSeconds(1, { ...lineIsThere, ...check } as Check, () => saying(...pieces));
    expect(outcome).toMatchObject({ kind: "ready" });
  });

  test.each<[string, object, string[]]>([
    ["that nobody says", {}, ["starting\n"]],
    ["that is not whole yet", {}, ["ready"]],
    ["that came only once of twice", { times: 2 }, ["ready and ready\n"]],
    ["in another case", {}, ["READY\n"]],
  ])("%s is not there", async (_, check, pieces) => {
    const outcome = await afterSeconds(61, { ...lineIsThere, ...check }, () => saying(...pieces));
    expect(outcome).toMatchObject({ kind: "timed-out" });
  });

  test("that has come ends the reading", async () => {
    let isOpen = true;
    await afterSeconds(1, { ...lineIsThere, times: 2 }, async function* () {
      try {
        yield Buffer.from("ready\n");
        yield Buffer.from("ready\n");
        await never();
      } finally {
        isOpen = false;
      }
    });
    expect(isOpen).toBe(false);
  });

  test("that never comes is reported with what came", async () => {
    const outcome = await afterSeconds(61, { ...lineIsThere, times: 3 }, () => saying("ready\n"));
    expect(outcome).toMatchObject({ lastAnswer: "1 of 3 matching lines in its log" });
  });

  test("is found by reading again if the daemon ends the first time early", async () => {
    let readings = 0;
    const outcome = await afterSeconds(2, { ...lineIsThere, times: 2 }, async function* () {
      readings += 1;
      yield Buffer.from("ready\n");
      if (readings === 2) throw new EngineBreakdown("GET /logs", new Error("socket hang up"));
      if (readings === 3) yield Buffer.from("ready\n");
    });
    expect(outcome).toMatchObject({ kind: "ready" });
    expect(readings).toBe(3);
  });

  test("that cannot be read while there is time is reported with the reason", async () => {
    const outcome = await afterSeconds(61, lineIsThere, () => {
      throw new EngineBreakdown("GET /logs", new Error("socket hang up"));
    });
    expect(outcome).toMatchObject({
      kind: "timed-out",
      lastAnswer:
        "its log cannot be read: lost the connection to the Docker daemon during GET /logs: socket hang up",
    });
  });

  test("cannot be waited for if no log is kept", async () => {
    const outcome = await afterSeconds(1, lineIsThere, () => {
      throw new LogNotKept("configured logging driver does not support reading", { hint: "Ask." });
    });
    expect(outcome).toMatchObject({
      kind: "impossible",
      hint: "Ask.",
      reason: expect.stringContaining("configured logging driver does not support reading"),
    });
  });

  test("that makes the pattern run without end is given up", async () => {
    const check = { ...lineIsThere, pattern: "a.*a.*a.*a.*a.*a.*a.*b" };
    const outcome = await afterSeconds(1, check, () => saying(`${"a".repeat(5_000)}\n`));
    expect(outcome).toMatchObject({
      kind: "impossible",
      reason: expect.stringContaining("takes too long on this service's output"),
    });
  });
});
