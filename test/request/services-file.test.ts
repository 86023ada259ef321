import { describe, expect, test } from "vitest";
import { formatProblems } from "../../src/request/problem.ts";
import { readRequest } from "../../src/request/read-request.ts";
import { someSurroundings } from "./reading.ts";

const file = (text: string) => ({ origin: "ci/services.yml", kind: "file", text }) as const;
const input = (text: string) => ({ origin: "services", kind: "input", text }) as const;

test("services of the input win over those of the file, service by service", () => {
  const result = readRequest(
    [file("a: x:1\nb: {image: y, env: {K: v}}"), input("b: z\nc: w")],
    someSurroundings(),
  );
  expect(
    result.kind === "request" &&
      result.request.services.map(({ name, image, environment }) => [name, image, environment.length]),
  ).toEqual([
    ["a", "x:1", 2],
    ["b", "z", 2],
    ["c", "w", 2],
  ]);
});

test("an error says in which text it is", () => {
  const result = readRequest([file("a:\n  image: X"), input("b: {image: y, port: 1}")], someSurroundings());
  expect(result.kind === "problems" && formatProblems(result.problems)).toMatchInlineSnapshot(`
    "2 problems in the inputs:

    services.a.image: "X" is not an image reference (ci/services.yml, line 2)
       2 |   image: X
         |          ^
    Hint: An image's name must be lower-case; only its tag may have capitals.

    services.b.port: "port" is not known here (services, line 1)
       1 | b: {image: *, port: *}
         |               ^^^^
    Hint: Write \`ports\`, a list."
  `);
});

test("a service of the file depends on one of the input", () =>
  expect(readRequest([file("a: {image: x, depends-on: b}"), input("b: y")], someSurroundings()).kind).toBe(
    "request",
  ));

test("names that differ only in case are refused across the texts", () => {
  const result = readRequest([file("DB: x"), input("db: y")], someSurroundings());
  expect(result.kind === "problems" && result.problems[0]?.message).toBe('"DB" and "db" differ only in case');
});

test("no text at all is a request without services", () =>
  expect(readRequest([], someSurroundings())).toEqual({
    kind: "request",
    request: { services: [], skipped: [], notices: [], warnings: [] },
  }));

describe("an expression in the file", () => {
  const errorsOf = (text: string) => {
    const result = readRequest([file(text), input("b: y")], someSurroundings());
    return result.kind === "problems" ? formatProblems(result.problems) : "";
  };

  test("is an error at its place, which says what to do instead", () =>
    expect(
      errorsOf("# ${{ a comment }}\na:\n  image: ${{ matrix.image }}\n  env:\n    K: x${{ secrets.PW }}\n"),
    ).toMatchInlineSnapshot(`
      "2 problems in the inputs:

      services.a.image: GitHub does not evaluate \${{ }} in a file (ci/services.yml, line 3)
         3 |   image: \${{ ************ **
           |          ^^^^^^^^^^^^^^^^^^^
      Hint: Move the service into the input \`services\`, where the runner evaluates it; or write a bare \`KEY:\` in \`env\` here, and set the value in the step's own \`env\`.

      services.a.env.K: GitHub does not evaluate \${{ }} in a file (ci/services.yml, line 5)
         5 |     K: **** ********** **
           |         ^^^^^^^^^^^^^^^^^
      Hint: Move the service into the input \`services\`, where the runner evaluates it; or write a bare \`KEY:\` in \`env\` here, and set the value in the step's own \`env\`."
    `));

  test.each([
    "a: ${{ matrix.image }}",
    "${{ matrix.name }}: redis",
    "a: {image: x, env: { K: ${{ secrets.PW }} }}",
    "a: {image: x, ports: ['${{ matrix.port }}:80']}",
    "a:\n  image: x\n  command: |\n    run ${{ inputs.what }}\n",
    "a: {image: x, env: {K: '${{ never closed'}}",
  ])("is found wherever it stands, and is all that is reported: %s", (text) => {
    const errors = errorsOf(text);
    expect(errors).toContain("GitHub does not evaluate ${{ }} in a file");
    expect(errors.match(/Hint:/g)).toHaveLength(1);
  });

  test("is ignored if a service of the input stands in its place", () =>
    expect(errorsOf("b: ${{ matrix.image }}")).toBe(""));

  test("is what the input was given: there the runner has evaluated every other", () =>
    expect(readRequest([input("a: {image: x, env: {K: '${{ x }}'}}")], someSurroundings())).toMatchObject({
      kind: "request",
    }));
});
