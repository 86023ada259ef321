import { describe, expect, test } from "vitest";
import {
  type AnswerShape,
  array,
  bool,
  dictionary,
  maybe,
  moment,
  number,
  object,
  string,
} from "../../../../src/backend/docker/engine-api/answer-shape.ts";

const container = object({
  Id: string,
  State: object({ Running: bool, ExitCode: maybe(number) }),
  Names: array(string),
  Labels: dictionary(string),
});

test("an answer is read field by field; what is not known is left out, and what is absent is empty", () => {
  const answer = { Id: "c1", State: { Running: true, ExitCode: null, Pid: 7 }, Labels: { a: "b" }, More: [] };
  expect(container(answer)).toEqual({
    Id: "c1",
    State: { Running: true, ExitCode: undefined },
    Names: [],
    Labels: { a: "b" },
  });
});

describe("what is wrong is named by its place", () => {
  const good = { Id: "c1", State: { Running: true } };
  test.each<[string, AnswerShape<unknown>, unknown, string]>([
    ["a list instead of an object", container, [], "it is not an object"],
    ["nothing", container, null, "it is not an object"],
    ["a missing field", container, { State: good.State }, "Id is not a text"],
    ["a field of another kind", container, { ...good, Id: 7 }, "Id is not a text"],
    [
      "a field further in",
      container,
      { ...good, State: { Running: "yes" } },
      "State.Running is not true or false",
    ],
    ["an item of a list", array(container), [good, { ...good, Names: [7] }], "[1].Names[0] is not a text"],
    ["a value of a record", container, { ...good, Labels: { a: {} } }, "Labels.a is not a text"],
    ["a text instead of a list", container, { ...good, Names: "c1" }, "Names is not a list"],
    ["a text instead of a number", number, "7", "it is not a number"],
    ["a text that is no date", moment, "yesterday", "it is not a date"],
  ])("%s", (_, shape, answer, message) => expect(() => shape(answer)).toThrow(message));
});

test("a label may have any name", () => {
  const labels = dictionary(string)(JSON.parse('{"__proto__": "a", "constructor": "b"}'));
  expect(Object.entries(labels)).toEqual([
    ["__proto__", "a"],
    ["constructor", "b"],
  ]);
});
