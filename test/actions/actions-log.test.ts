import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { actionsLog } from "../../src/actions/actions-log.ts";
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
  "\u0085::add-mask::x",
  "\u00a0\u3000\u0085 ::set-env name=a::b",
  "\u2028::error::x",
  "\u001b[31m\u0085::add-path::/evil",
];

const line = fc
  .array(
    fc.constantFrom(
      ...["::", "##[", "]", "error", "stop-commands", "endgroup", "x", " ", "\t", "\r", "\n", "\r\n"],
      ...[
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\u001b[0m",
        "\u009b",
        "\u0000",
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("lines of others", () => {
  test.each(hostile)("%j is shown, and not obeyed", (line) => {
    for (const print of ["foreign", "info"] as const) {
      const output = printed((log) => (print === "foreign" ? log.foreign([line]) : log.info(line)));
      expect(output).toContain(line.replace(/.*(?=::|##)/s, ""));
      expect(obeyedCommands(output)).toEqual([]);
    }
  });

  test("are not obeyed whatever they are", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(obeyedCommands(printed((log) => log.foreign(lines)))).toEqual([]);
      }),
    );
  });

  test("are not obeyed, and act on no terminal, in whatever sentence they are quoted", () => {
    fc.assert(
      fc.property(line, (text) => {
        const output = printed((log) => {
          log.info(text);
          log.info(`db: ${text}`);
          log.debug(text);
          for (const kind of ["notice", "warning"] as const) log[kind](text);
          void log.group(text, () => new Promise(() => {}));
        });
        const ours = obeyedCommands(output).map((command) => command.replace(/:.*/s, ""));
        expect(ours).toEqual(["debug", "notice", "warning", "group"]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001a\u007f-\u009f\u2028\u2029]/);
      }),
    );
  });

  test("carry a mark that says whose they are, each of them", () => {
    expect(printed((log) => log.foreign(["one", "two\rthree\nfour", "\u0085five"]))).toBe(
      "  | one\n  | two\n  | three\n  | four\n  | \ufffdfive\n",
    );
  });

  test("that only repeat stand once, with their number", () => {
    const lines = ["a", ...Array(50).fill("cannot open"), "b", "b"];
    expect(printed((log) => log.foreign(lines))).toBe(
      "  | a\n  | cannot open (repeated 50 times)\n  | b\n  | b\n",
    );
  });

  test("keep their colours, and nothing else that a terminal obeys", () => {
    const text = "\u001b[1;31mred\u001b[0m \u001b[2J \u001b]0;title\u0007 \u009b2J";
    expect(printed((log) => log.foreign([text]))).toBe(
      "  | \u001b[1;31mred\u001b[0m \ufffd[2J \ufffd]0;title\ufffd \ufffd2J\n",
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

describe("annotations", () => {
  test.each(["notice", "warning"] as const)("of kind %s are at most nine, others are plain lines", (kind) => {
    const output = printed((log) => {
      for (let at = 1; at <= 12; at += 1) log[kind](`the ${at}th`);
    });
    const expected = Array.from({ length: 9 }, (_, at) => `${kind}:the ${at + 1}th`);
    expect(obeyedCommands(output)).toEqual(expected);
    expect(output).toContain(`\n${kind}: the 10th\n${kind}: the 11th\n${kind}: the 12th\n`);
  });

  test("longer than the runner keeps are cut by us, and the log has all of them", () => {
    const long = `${"x".repeat(5_000)}\n##[error]the end`;
    const output = printed((log) => log.warning(long));
    const [command = "", ...more] = obeyedCommands(output);
    expect(more).toEqual([]);
    expect(command.length - "warning:".length).toBe(4_096);
    expect(command).toMatch(/the full text is above\)$/);
    expect(output).toContain("\n##[error]the end\n");
  });
});
