import { expect, test } from "vitest";
import { mutantsOf } from "../../../scripts/mutation/mutants-of.ts";

const wrongOnes = (text: string) =>
  mutantsOf("some.ts", text).map(
    ({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
  );

test.each([
  ["a comparison", "x = a === b", ["x = a !== b"]],
  ["a bound", "x = a < b", ["x = a >= b", "x = a <= b"]],
  ["a default", "x = a ?? b", ["x = a && b"]],
  ["a condition", "if (isOpen) x = y", ["if (!(isOpen)) x = y"]],
  ["a negation", "if (!isOpen) x = y", ["if ((isOpen)) x = y"]],
  ["a number", "x = 5", ["x = (5 + 1)"]],
  ["a kind", 'x = { kind: "ours" }', ['x = { kind: "another kind" }']],
  ["a call for its effect", "await leave(network)", [";"]],
  ["all for any", "x = some.every(isOpen)", ["x = some.some(isOpen)"]],
])("turns %s wrong", (_, text, expected) => expect(wrongOnes(text)).toEqual(expected));

test.each([
  ["a type", 'type Fate = { kind: "ours"; isOpen: true }'],
  ["a sentence", 'log.info("hello")'],
  ["joined text", 'x = "a" + b'],
  ["a method that every object has", "x = y.toString()"],
])("leaves %s alone", (_, text) => expect(wrongOnes(text)).toEqual([]));
