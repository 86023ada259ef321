import { expect, test } from "vitest";
import { problemsError } from "../../src/request/problem.ts";
import { summarizeInputErrors } from "../../src/session/summarize-input-errors.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { read } from "../request/reading.ts";

/** What reading these services writes into the job summary. */
async function summaryOf(services: string, summary?: string): Promise<string> {
  let written = "";
  const runner = {
    input: (name: string) => (name === "summary" ? summary : undefined),
    writeSummary: async (markdown: string) => {
      written = markdown;
    },
  };
  const reading = () => {
    const result = read(services);
    if (result.kind === "problems") throw problemsError(result.problems);
    return result.request;
  };
  await summarizeInputErrors(reading, { runner, log: recordingLog() }).catch(() => undefined);
  return written;
}

test("an error of the inputs stands in the job summary, its carets below the text", async () => {
  expect((await summaryOf("db: {image: x, prots: [1]}")).split("\n")).toEqual([
    "### Problem in the inputs",
    "",
    "services.db.prots&#58; &#34;prots&#34; is not known here (services, line 1)<br>",
    "<pre>",
    "   1 | db: {image: *, prots: [*]}",
    "     |                ^^^^^",
    "</pre>",
    "Hint&#58; Did you mean &#34;ports&#34;&#63;<br>",
    "",
    "",
  ]);
});

test("so do all of several, and nothing that is hidden in the log", async () => {
  const text = await summaryOf("db:\n  image: X\n  env: {A: [hunter2]}\n  a: 1\n  b: 1\n  c: 1\n  d: 1\n");
  for (const key of ["image", "env.A", "a", "b", "c", "d"]) expect(text).toContain(`services.db.${key}&#58;`);
  expect(text).not.toContain("hunter2");
});

test("a good request, and `summary: never`, leave it empty", async () => {
  expect(await summaryOf("db: postgres:16")).toBe("");
  expect(await summaryOf("db: {image: x, prots: [1]}", "never")).toBe("");
});

test("a bug of ours is thrown as it is", async () => {
  const runner = { input: () => undefined, writeSummary: async () => expect.fail("a summary") };
  const bug = () => {
    throw new TypeError("x is undefined");
  };
  await expect(summarizeInputErrors(bug, { runner, log: recordingLog() })).rejects.toThrow("x is undefined");
});
