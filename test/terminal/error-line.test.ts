import { describe, expect, test } from "vitest";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import { errorLine } from "../../src/terminal/error-line.ts";
import { failCommand } from "../../src/terminal/fail-command.ts";
import { terminalLog } from "../../src/terminal/terminal-log.ts";
import { UserError } from "../../src/user-error.ts";

const failure = new ServiceFailure("db", "exited with code 3", {
  topic: "Exited while starting",
  hint: "See its last lines.",
});

describe("a failure as a line of JSON", () => {
  test.each([
    [
      "of a service",
      failure,
      {
        kind: "exited-while-starting",
        service: "db",
        message: "db exited with code 3",
        hint: "See its last lines.",
      },
    ],
    [
      "without a heading",
      new UserError("there is no\nfile"),
      { kind: "failed", message: "there is no\nfile" },
    ],
    ["of our own", new TypeError("x is undefined"), { kind: "unexpected", message: "x is undefined" }],
    ["that is no error", "why", { kind: "unexpected", message: "why" }],
  ])("%s", (_, thrown, error) => {
    const line = errorLine(thrown);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({ error });
  });
});

/** What a failing command writes on standard error. */
function written({
  errors,
  isQuiet,
}: {
  readonly errors: "json" | "sentences";
  readonly isQuiet: boolean;
}): string {
  let text = "";
  const log = terminalLog({
    write: (piece) => {
      text += piece;
    },
    hasColors: true,
    isQuiet,
    folding: "none",
    errors,
    nowEpochSeconds: () => 0,
  });
  log.mask("3");
  failCommand(failure, log);
  failCommand(new Error("a later one"), log);
  log.warning("could not remove network x");
  log.close();
  return text;
}

test.each([true, false])(
  "it is the last line, after the sentence, without secrets and colors (quiet: %s)",
  (isQuiet) => {
    const lines = written({ errors: "json", isQuiet }).trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "").error.message).toBe("db exited with code ***");
    expect(lines[0]).toContain("db exited with code ***");
  },
);

test("and without a JSON format there is none", () => {
  expect(written({ errors: "sentences", isQuiet: false })).not.toContain("{");
});
