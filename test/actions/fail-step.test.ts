import { afterEach, describe, expect, test, vi } from "vitest";
import { failStep } from "../../src/actions/fail-step.ts";
import { problemsError } from "../../src/request/problem.ts";
import { UserError } from "../../src/user-error.ts";
import { read } from "../request/reading.ts";
import { obeyedCommands } from "../step/obeyed-commands.ts";

afterEach(() => {
  process.exitCode = undefined;
});

/** What a step that ends so prints. */
function failing(thrown: unknown): { output: string; commands: string[] } {
  let output = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  try {
    failStep(thrown);
  } finally {
    spy.mockRestore();
  }
  expect(process.exitCode).toBe(1);
  return { output, commands: obeyedCommands(output) };
}

/** What reading this text ends in. */
function errorOf(text: string): UserError {
  const result = read(text);
  if (result.kind === "request") throw new Error("there is no problem");
  return problemsError(result.problems);
}

describe("the end of a step that failed", () => {
  test("is one annotation, with the next step", () => {
    const { commands } = failing(new UserError("db is not there", { hint: "Start it." }));
    expect(commands).toEqual(["error:db is not there%0AHint: Start it."]);
  });

  test("of many problems names the first five, and all are in a group before it", () => {
    const services = Array.from({ length: 30 }, (_, at) => `s${at}: {image: x, prots: [1], comand: y}`);
    const { output, commands } = failing(errorOf(services.join("\n")));
    expect(commands.map((command) => command.replace(/:.*/, ""))).toEqual(["group", "endgroup", "error"]);
    expect(commands[0]).toBe("group:60 problems in the inputs");
    expect(commands[2]).toMatch(
      /^error:services\.s0\.prots: .*line 1.*All 60 are listed above, each with its line and its hint\.%0AMore: https:.*#problem-in-the-inputs$/,
    );
    const named = commands[2]?.split("%0A").filter((line) => line.startsWith("Also "));
    expect(named?.map((line) => line.split(": ")[0])).toEqual([
      "Also services.s0.comand",
      "Also services.s1.prots",
      "Also services.s1.comand",
      "Also services.s2.prots",
    ]);
    expect(commands[2]?.length).toBeLessThan(4_096);
    for (let at = 0; at < 30; at += 1) {
      expect(output).toContain(`\nservices.s${at}.prots: `);
      expect(output).toContain(`\nservices.s${at}.comand: `);
    }
    expect(output).toContain("\nHint: Did you mean");
  });

  test("of one problem needs no group", () => {
    const { commands } = failing(errorOf("a: {image: x, prots: [1]}"));
    expect(commands).toHaveLength(1);
  });

  test("of two says so", () => {
    expect(errorOf("a: {image: x, prots: [1], comand: y}").message).toContain(
      'Hint: Did you mean "ports"?\nAlso services.a.comand: "comand" is not known here (services, line 1)\nBoth are listed above, each with its line and its hint.',
    );
  });

  test("of the longest sentences stays short", () => {
    const long = "x".repeat(5_000);
    const text = Array.from({ length: 9 }, (_, at) => `s${at}: {image: x, options: --${long}}`).join("\n");
    expect(failing(errorOf(text)).commands.at(-1)?.length).toBeLessThan(4_096);
  });

  test("obeys nothing of what it quotes", () => {
    const text = "db: ERROR \u0085::add-mask::x\n##[set-env]y\r::error::z";
    const details = { title: text, text };
    const { output, commands } = failing(new UserError(text, { hint: text, details }));
    expect(commands.map((command) => command.replace(/:.*/, ""))).toEqual(["group", "endgroup", "error"]);
    expect(output).not.toContain("\u0085");
  });

  test("shows the stack of our own mistake", () => {
    const { commands } = failing(new TypeError("x is undefined"));
    expect(commands[0]).toMatch(
      /^error:sibling-services failed unexpectedly: TypeError: x is undefined%0A {4}at /,
    );
  });
});
