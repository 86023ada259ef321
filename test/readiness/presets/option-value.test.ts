import { describe, expect, test } from "vitest";
import { environmentValue } from "../../../src/readiness/presets/environment-value.ts";
import { optionValue, portFrom } from "../../../src/readiness/presets/option-value.ts";

describe("the value of a variable", () => {
  test.each<[string, string[], string | undefined]>([
    ["that is not there", ["OTHER=1"], undefined],
    ["that is there", ["NAME=value"], "value"],
    ["with a sign of equality in it", ["NAME=a=b"], "a=b"],
    ["that is empty", ["NAME="], undefined],
    ["that is there twice: the later", ["NAME=image", "NAME=mine"], "mine"],
    ["that was taken away", ["NAME=image", "NAME"], undefined],
    ["whose name only begins like it", ["NAMES=1", "NAME_FILE=/x"], undefined],
  ])("%s", (_, environment, expected) => {
    expect(environmentValue(environment, "NAME")).toBe(expected);
  });
});

describe("the value of an option", () => {
  test.each<[string, string[], string | undefined]>([
    ["that is not there", ["server", "--other", "1"], undefined],
    ["in a word of its own", ["-p", "1"], "1"],
    ["in one word", ["--port=2"], "2"],
    ["empty", ["--port="], ""],
    ["by its other name, the last", ["-p", "1", "--port", "2"], "2"],
    ["the last, whichever way it is written", ["--port=2", "-p", "1"], "1"],
    ["without its value at the end: what came before", ["-p", "1", "-p"], "1"],
    ["without any value", ["-p"], undefined],
    ["whose name only begins like it", ["--ports=3", "--portable"], undefined],
  ])("%s", (_, words, expected) => {
    expect(optionValue(words, ["-p", "--port"])).toBe(expected);
  });
});

test.each<[string | undefined, number | undefined]>([
  ["1", 1],
  ["5432", 5432],
  ["65535", 65_535],
  ["0", undefined],
  ["65536", undefined],
  ["-1", undefined],
  ["80.5", undefined],
  ["many", undefined],
  ["", undefined],
  [undefined, undefined],
])("%j as a port is %s", (text, expected) => expect(portFrom(text)).toBe(expected));
