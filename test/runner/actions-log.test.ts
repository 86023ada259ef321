import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { actionsLog } from "../../src/runner/actions-log.ts";
import { obeyedCommands } from "../step/obeyed-commands.ts";

/** What is written to standard output while `print` runs. */
function printed(print: (log: ReturnType<typeof actionsLog>) => void): string {
  let output = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  try {
    print(actionsLog());
  } finally {
    spy.mockRestore();
  }
  return output;
}

const hostile = [
  "::error::x",
  "  ::set-output name=a::b",
  "\t::add-mask::x",
  "text ##[error]x",
  "| ##[add-matcher]/tmp/x",
  "::stop-commands::mine",
  "a\r::warning::x",
  "##[stop-commands]mine",
];

describe("lines of others", () => {
  test.each(hostile)("%j is shown, and not obeyed", (line) => {
    for (const print of ["foreign", "info"] as const) {
      const output = printed((log) => (print === "foreign" ? log.foreign([line]) : log.info(line)));
      expect(output).toContain(line);
      expect(obeyedCommands(output)).toEqual([]);
    }
  });

  test("are not obeyed whatever they are", () => {
    const fragment = fc.constantFrom(
      "::",
      "##[",
      "]",
      "error",
      "stop-commands",
      " ",
      "\r",
      "\n",
      "endgroup",
      "x",
    );
    const line = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(obeyedCommands(printed((log) => log.foreign(lines)))).toEqual([]);
      }),
    );
  });

  test("do not keep our own annotations from being obeyed afterwards", () => {
    const output = printed((log) => {
      log.foreign(["::error::theirs"]);
      log.warning("ours");
    });
    expect(obeyedCommands(output)).toEqual(["warning:ours"]);
  });

  test("inside an annotation stay inside it", () => {
    const output = printed((log) => log.warning("ours\n::error::theirs"));
    expect(obeyedCommands(output)).toEqual(["warning:ours%0A::error::theirs"]);
  });
});
