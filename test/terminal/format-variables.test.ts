import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type FormatName, formatVariables } from "../../src/terminal/environment/format-variables.ts";

const NASTY = `it's "a" $HOME \`id\` \\n|[é]%\nsecond line`;

describe("a value arrives as it is", () => {
  test.each([["A"], [NASTY], ["a b"], ["'"], ["#x"], ["$(id)"], [""]])("in a shell: %j", (value) => {
    const script = `${formatVariables({ V: value }, "sh")}printf %s "$V"`;
    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(value);
  });

  test.each<[FormatName, string, string]>([
    ["dotenv", "postgres://u:p@h:5432/db", "V=postgres://u:p@h:5432/db\n"],
    ["dotenv", "a b", "V='a b'\n"],
    ["dotenv", `it's "x"`, `V="it's \\"x\\""\n`],
    ["gitlab-dotenv", "a 'b'", "V=a 'b'\n"],
    ["json", 'a"b', '{\n  "V": "a\\"b"\n}\n'],
    ["github", "a=b", "V=a=b\n"],
    ["github", "a\nb", "V<<EOF\na\nb\nEOF\n"],
    ["github", "a\nEOF\nb", "V<<EOF_7_V\na\nEOF\nb\nEOF_7_V\n"],
    ["azure", "50%\nx", "##vso[task.setvariable variable=V]50%AZP25%0Ax\n"],
    ["teamcity", "it's [a]|b", "##teamcity[setParameter name='env.V' value='it|'s |[a|]||b']\n"],
    ["fish", "it's \\", "set -gx V 'it\\'s \\\\'\n"],
    ["powershell", "it's", "$env:V = 'it''s'\n"],
  ])("as %s: %j", (format, value, expected) => {
    expect(formatVariables({ V: value }, format)).toBe(expected);
  });
});

test("GitLab's dotenv refuses what it would damage", () => {
  expect(() => formatVariables({ CERT: "a\nb" }, "gitlab-dotenv")).toThrow(
    /^the value of CERT has several lines/,
  );
  expect(() => formatVariables({ BIG: "x".repeat(6_000) }, "gitlab-dotenv")).toThrow(/more than the 5 KB/);
});

test("no variables are no text", () => {
  expect(formatVariables({}, "sh")).toBe("");
});
