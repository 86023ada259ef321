import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { INPUT_NAMES } from "../../../src/actions/inputs/input-names.ts";

test("every input of action.yml has its place in a report", () => {
  const action = parse(readFileSync(join(import.meta.dirname, "../../../action.yml"), "utf8"));
  expect(INPUT_NAMES).toEqual(Object.keys(action.inputs));
});
