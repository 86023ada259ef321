import { describe, expect, test } from "vitest";
import { asSentence, tellingLine } from "../../src/report/telling-line.ts";

describe("the line that tells why a service ended", () => {
  test.each<[string, string[], string | undefined]>([
    ["nothing", [], undefined],
    ["the last one, if none stands out", ["starting", "stopped", ""], "stopped"],
    [
      "an error before what follows it",
      ["Error: no licence", "    at run (app.js:1)", "bye"],
      "Error: no licence",
    ],
    ["the later of two errors", ["ERROR a", "FATAL: b", "exiting"], "FATAL: b"],
    ["an error before a mere complaint", ["error: bad config", "You must set X"], "error: bad config"],
    ["a complaint before a farewell", ["X is required", "goodbye"], "X is required"],
    [
      "what stands below a title, with what that is about",
      [
        "*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***",
        "Reading the configuration file, at line 2",
        ">>> 'maxmemroy \"100mb\"'",
        "Bad directive or wrong number of arguments",
      ],
      "'maxmemroy \"100mb\"': Bad directive or wrong number of arguments",
    ],
    ["a sign below a title", ["=== ERROR ===", "port is required", "bye", "=== end ==="], "port is required"],
    ["the title if nothing else follows", ["starting", "=== ERROR ===", "=== end ==="], "=== ERROR ==="],
    ["an error before a title without one", ["error: a", "*** bye ***", "=== b ==="], "error: a"],
    ["a word that only contains one", ["terrorist.example is up", "mirrored"], "mirrored"],
  ])("is %s", (_, lines, expected) => expect(tellingLine(lines)).toBe(expected));

  test.each([
    ["2026-11-27 01:02:03+00:00 [ERROR] [Entrypoint]: no password", "[ERROR] [Entrypoint]: no password"],
    ["2026-11-27T01:02:03.456Z FATAL x", "FATAL x"],
    ["[2026-11-27 01:02:03,456] ERROR x", "ERROR x"],
    ["2026-11-27 01:02:03.456 UTC [1] FATAL: x", "[1] FATAL: x"],
    ["\u001b[31mred\u001b[0m", "red"],
    ["::error::x\r\u0007y", "::error::x \ufffdy"],
    ["x".repeat(300), `${"x".repeat(199)}…`],
  ])("%j becomes a part of a sentence", (line, expected) => expect(asSentence(line)).toBe(expected));
});
