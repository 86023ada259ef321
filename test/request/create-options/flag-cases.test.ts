import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCreateOptions } from "../../../src/request/create-options/parse-create-options.ts";
import { someSurroundings } from "../reading.ts";
import { digest } from "../recorded/blocks.ts";
import { FLAG_CASES } from "../recorded/flag-cases.ts";
import { meaningOfBody } from "./meaning-of-body.ts";

const recorded: { bareBody: Record<string, unknown>; results: readonly string[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../recorded/flag-meanings.json"), "utf8"),
);

/** Where we refuse on purpose what the recorded command line, 28.2, lets pass. */
const STRICTER: Readonly<Record<string, string>> = {
  "--memory=9223372036854775807": "JSON carries whole numbers up to 2^53; the CLI overflows here",
  "--pids-limit=9223372036854775807": "JSON carries whole numbers up to 2^53",
  "--health-interval=2540400h": "JSON carries whole numbers up to 2^53",
  "--cpus=-1": "the daemon refuses it",
  "--cpus=0x1": "nobody writes processors in hexadecimal",
  "--expose=1-2-3": "the CLI forgets the 3",
  "--ip=x": "refused by 29.7",
  "--ip=::1": "refused by 29.7",
  "--ip6=1.2.3.4": "refused by 29.7",
  "--ip6=x": "refused by 29.7",
  "--link-local-ip=x": "silently dropped by 29.7",
};

/** The command line adds the processor of its own machine, which need not be the daemon's. */
const LEFT_TO_THE_DAEMON = ["--platform=linux", "--platform=windows"];

test.each(LEFT_TO_THE_DAEMON)("%s is passed on as it is", (flag) => {
  const result = parseCreateOptions([flag, "busybox"], someSurroundings());
  expect(result).toMatchObject({ query: { platform: flag.replace("--platform=", "") } });
});

test("every flag takes, refuses and means what it does for the real command line", () => {
  expect(recorded.results).toHaveLength(FLAG_CASES.length);
  const different = FLAG_CASES.map(
    (words, index) => [words.join(" "), outcomeOf(words), recorded.results[index]] as const,
  )
    .filter(
      ([line, ours, theirs]) =>
        ours !== theirs &&
        !LEFT_TO_THE_DAEMON.includes(line) &&
        !(Object.hasOwn(STRICTER, line) && ours === "refused"),
    )
    .map(([line, ours, theirs]) => `${line}: ${ours}, recorded ${theirs}`);
  console.log(`flag cases equal / all: ${FLAG_CASES.length - different.length} / ${FLAG_CASES.length}`);
  expect(different).toEqual([]);
});

function outcomeOf(words: readonly string[]): string {
  const result = parseCreateOptions([...words, "busybox"], someSurroundings({ environment: { HOME: "/h" } }));
  if (result.kind === "problems") return "refused";
  return digest([meaningOfBody(result.body as Record<string, unknown>, recorded.bareBody), result.query]);
}
