import { describe, expect, test } from "vitest";
import { composeErrorsOf, composeServiceOf, requestOfCompose } from "./reading-compose.ts";

describe("a file outside the workspace", () => {
  test.each([
    ["include", "include: [../other.yml]\nservices: {a: {image: x}}"],
    ["extends", "services: {a: {image: x, extends: {file: ../other.yml, service: b}}}"],
    ["env_file", "services: {a: {image: x, env_file: /etc/passwd}}"],
    ["label_file", "services: {a: {image: x, label_file: /etc/passwd}}"],
    ["a secret", "services: {a: {image: x, secrets: [s]}}\nsecrets: {s: {file: ../key}}"],
  ])("that is named by %s is not read", (_, text) =>
    expect(composeErrorsOf(text)).toMatch(/outside the workspace/),
  );
});

test("a variable that the runner keeps counts as not set, and a notice says so", () => {
  const { services, notices } = requestOfCompose({
    files: { "compose.yml": "services: {a: {image: x, environment: {A: 'a$GITHUB_TOKEN', GITHUB_TOKEN: }}}" },
    environment: { GITHUB_TOKEN: "secret" },
    compose: { isWithheld: (name) => name === "GITHUB_TOKEN" },
  });
  expect(services[0]?.environment).toContain("A=a");
  expect(notices).toEqual([expect.stringMatching(/the variable GITHUB_TOKEN is kept for the runner/)]);
});

test("an expression of GitHub is an error at its place", () =>
  expect(composeErrorsOf("services: {a: {image: 'x:${{ matrix.version }}'}}")).toMatch(
    /^services\.a\.image: GitHub does not evaluate/,
  ));

test("an error shows no value of a variable", () => {
  const text =
    "services:\n  a:\n    image: x\n    environment:\n      A: C4n4ry\n      B: [C4n4ry]\n    bad: C4n4ry\n";
  expect(composeErrorsOf(text)).not.toContain("C4n4ry");
});

test("a value that a file names twice by its anchor is read twice", () => {
  const text = "x-e: &e {A: 1}\nservices: {a: {image: x, environment: {<<: *e, B: 2}}}";
  expect(composeServiceOf(text).environment.slice(0, 2)).toEqual(["B=2", "A=1"]);
});

test("text with includes in a circle ends with a sentence", () => {
  const files = { "a.yml": "include: [b.yml]\nservices: {a: {image: x}}", "b.yml": "include: [a.yml]" };
  expect(composeErrorsOf({ files })).toMatch(/includes itself/);
});

test("services that extend each other end with a sentence", () =>
  expect(composeErrorsOf("services: {a: {extends: b}, b: {extends: a}}")).toMatch(/extends itself/));
