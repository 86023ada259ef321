import { expect, test } from "vitest";
import { refuseLostInputs } from "../../../src/actions/inputs/refuse-lost-inputs.ts";

const refuse = (environment: Record<string, string>) => () => refuseLostInputs(environment);

test("inputs that a shell has dropped are an error that says so, and what to do", () => {
  expect(refuse({ INPUT_SERVICES: "redis: redis:7", INPUT_EXPIRES: "6d" })).toThrow(
    /inputs with a hyphen .* did not reach this step/,
  );
});

test.each([
  ["every input is there", { INPUT_EXPIRES: "6d", "INPUT_HOSTS-FILE": "false" }],
  ["both are given, and empty", { INPUT_EXPIRES: "", "INPUT_HOSTS-FILE": "" }],
  ["only the one with a hyphen is there", { "INPUT_HOSTS-FILE": "true" }],
  ["a runner sets no defaults", { INPUT_SERVICES: "redis: redis:7" }],
  ["there are no inputs at all", {}],
])("it is not an error if %s", (_, environment) => {
  expect(refuse(environment)).not.toThrow();
});
