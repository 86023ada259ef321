import fc from "fast-check";
import { expect, test } from "vitest";
import { isAlias, type Node, parseDocument, visit } from "yaml";
import { aliasTargets } from "../../../src/request/yaml/alias-targets.ts";

/** Every alias of the text with what the library, and what we, take it for. */
function both(text: string): { theirs: unknown[]; ours: unknown[] } {
  const document = parseDocument(text, { schema: "failsafe" });
  const targets = aliasTargets(document.contents as Node | null);
  const theirs: unknown[] = [];
  const ours: unknown[] = [];
  visit(document, {
    Alias(_, alias) {
      theirs.push(alias.resolve(document));
      ours.push(isAlias(alias) ? targets.get(alias) : undefined);
    },
  });
  return { theirs, ours };
}

test.each([
  "a: &x 1\nb: *x",
  "a: &x 1\nb: *x\nc: &x 2\nd: *x",
  "b: *x\na: &x 1",
  "a: &x [1, *x]",
  "? &k a\n: *k",
  "? *k\n: &k a",
  "- &x {a: &y 1, b: *y}\n- *x\n- *y\n",
])("%j: an alias stands for the last node before it that has the anchor", (text) => {
  const { theirs, ours } = both(text);
  expect(theirs.length).toBeGreaterThan(0);
  expect(ours).toEqual(theirs);
});

test("so it is in whatever document", () => {
  const value = fc.constantFrom(
    "1",
    "&x 1",
    "&y {a: 1}",
    "*x",
    "*y",
    "[&x 1, *x, *y]",
    "{&x k: *x, b: &y 2}",
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
      const { theirs, ours } = both(values.map((one) => `- ${one}`).join("\n"));
      expect(ours.map((node) => node ?? null)).toEqual(theirs.map((node) => node ?? null));
    }),
  );
});
