import { expect, test } from "vitest";
import { noFindings } from "../../../src/request/problem.ts";
import { locator } from "../../../src/request/yaml/locator.ts";
import { readYaml } from "../../../src/request/yaml/read-yaml.ts";

test.each([
  ["plain", "a: one two"],
  ["plain over two lines", "a: one\n  two"],
  ["single quotes", "a: 'one ''x'' two'"],
  ["double quotes", 'a: "one \\"\\u0041\\n two"'],
  ["double quotes with a continued line", 'a: "one \\\n  two"'],
  ["literal block", "a: |\n  one\n  two\n"],
  ["folded block with indicators", "a: >-\n    one\n\n    two\n"],
])("a word is found in the user's text written as %s", (_, text) => {
  const root = readYaml({ origin: "x", kind: "input", text }, "x", {
    findings: noFindings(),
    disclosureOf: () => ({ open: [], ifMeant: [], hidden: [] }),
    isKey: () => false,
  });
  const node = root?.kind === "mapping" ? root.entries[0]?.value : undefined;
  if (node?.kind !== "scalar") throw new Error("not a scalar");
  for (const word of ["one", "two"]) {
    const at = node.text.indexOf(word);
    const { start, end } = locator(node)(at, at + word.length);
    expect(text.slice(start, end)).toBe(word);
  }
});
