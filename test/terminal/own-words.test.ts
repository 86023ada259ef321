import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourceFilesIn } from "../../scripts/source-imports.ts";
import { inOwnWords } from "../../src/terminal/own-words.ts";
import { terminalLog } from "../../src/terminal/terminal-log.ts";

const root = dirname(dirname(import.meta.dirname));

test.each([
  [
    "This action chooses a network on which the job reaches the services; its input `network` sets another one.",
    "sibling-services chooses a network on which the job reaches the services; `--network` sets another one.",
  ],
  ["Correct DOCKER_HOST or the input docker-host.", "Correct DOCKER_HOST or `--docker-host`."],
  ["GitHub does not evaluate ${{ }} in a file", "only GitHub evaluates ${{ }}"],
  ["PATH is a variable that later steps depend on", "PATH is a variable that commands depend on"],
  ["decides which servers later steps trust", "decides which servers commands trust"],
  ["the later steps of this pipeline", "the later steps of this pipeline"],
  ["the input db of the model is 7", "the input db of the model is 7"],
])("%s", (github, terminal) => expect(inOwnWords(github)).toBe(terminal));

/** Rooms that both fronts share; what only one of them reads is told by `front`, and stands in no table. */
const SHARED = /^src\/(?:request|readiness|reachability|service|session|report|backend\/docker)\//;
/** About the event of a workflow, and an example in the JSON Schema. */
const NEVER_SHOWN = ["src/request/untrusted-text.ts", "src/request/schema/service-shape.ts"];
/** What nobody at a terminal can follow. */
const OF_GITHUB =
  /\$\{\{ (?:toJSON|secrets)|the step's own|actions\/checkout|of the workflow|\b(?:the|its) input `?(?:network|docker-host|publish|timeout|pull|logs)\b/;

test("what a terminal may show names nothing that only a workflow has", () => {
  const left = sourceFilesIn(root, ["src"])
    .filter((file) => SHARED.test(file) && !NEVER_SHOWN.includes(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), "utf8").replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
      return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
        .map(([, plain, template]) => plain ?? template ?? "")
        .filter((text) => OF_GITHUB.test(inOwnWords(text)))
        .map((text) => `${file}: ${text}`);
    });
  expect(left).toEqual([]);
});

test("the log says them", () => {
  let written = "";
  const log = terminalLog({
    write: (text) => {
      written += text;
    },
    hasColors: false,
    isQuiet: false,
    folding: "none",
    nowEpochSeconds: () => 0,
  });
  log.error("GitHub does not evaluate ${{ }} in a file");
  expect(written).toBe("error: only GitHub evaluates ${{ }}\n");
});
