import { expect, test } from "vitest";
import { isLabelKey, isLabelValue } from "../../../../src/backend/kubernetes/pod/label-syntax.ts";

const A_253 = `${"a".repeat(249)}.org`;

test.each([
  ["tier", true],
  ["org.opencontainers.title", true],
  ["example.org/tier", true],
  ["a/b", true],
  [`${A_253}/tier`, true],
  [`a${A_253}/tier`, false],
  ["a".repeat(63), true],
  ["a".repeat(64), false],
  ["", false],
  ["/tier", false],
  ["example.org/", false],
  ["example.org/a/b", false],
  ["Example.org/tier", false],
  ["a b", false],
  ["tier-", false],
  ["example.org/a b", false],
])("%s is a label's key: %s", (key, isOne) => expect(isLabelKey(key)).toBe(isOne));

test.each([
  ["", true],
  ["db", true],
  ["a.b_c-9", true],
  ["a".repeat(63), true],
  ["a".repeat(64), false],
  ["a/b", false],
  ["-a", false],
])("%s is a label's value: %s", (value, isOne) => expect(isLabelValue(value)).toBe(isOne));
