import { expect, test } from "vitest";
import { nearestName } from "../../src/request/nearest-name.ts";

const KNOWN = ["image", "ports", "depends-on", "after-ready", "command", "env"];

test.each([
  ["imgae", "image"],
  ["Image", "image"],
  ["port", "ports"],
  ["dependsOn", "depends-on"],
  ["depends_on", "depends-on"],
  ["afterready", "after-ready"],
  ["comand", "command"],
  ["evn", "env"],
  ["xyzzy", undefined],
  ["", undefined],
  ["a".repeat(1000), undefined],
])("%s: did you mean %s?", (given, expected) => expect(nearestName(given, KNOWN)).toBe(expected));
