import { describe, expect, test } from "vitest";
import { createBodyOf } from "../../src/backend/docker/container/create-body-of.ts";
import { knownServicesOf } from "../../src/request/known-services.ts";
import { formatProblems } from "../../src/request/problem.ts";
import { readExports } from "../../src/request/templates/read-exports.ts";
import { read, requestOf, serviceOf } from "./reading.ts";

const CANARY = "C4n4ry7";

/** Everything that is ever shown of a text. */
function shown(text: string): string {
  const result = read(text, { environment: { JOB_SECRET: CANARY } });
  return result.kind === "problems" ? formatProblems(result.problems) : result.request.notices.join("\n");
}

const DEFINITION = `
db:
  image: postgres:16
  credentials: {username: ${CANARY}, password: "${CANARY}"}
  env:
    POSTGRES_PASSWORD: ${CANARY}
    MULTI: |
      ${CANARY}
      ${CANARY}: 2
    NUMBER: 0xFFFFFFFFFFFF
    NUL: "${CANARY}\\0"
  url: "postgres://app:${CANARY}{${CANARY}}@{addres}/db"
  after-ready: [psql -c "alter user app password '${CANARY}'"]
  options: OPTIONS
`;

describe("no error and no notice shows a variable, an account, a url or a value under an unknown key", () => {
  test.each([
    [
      "a bogus flag beside variables",
      `-e A=${CANARY} --env=B=${CANARY} -eC=${CANARY} -tie D=${CANARY} --bogus`,
    ],
    ["quotes around the value", `-e A="${CANARY} ${CANARY}" -e "B=${CANARY} x" --bogus`],
    ["quotes of the shell", `-e A='${CANARY} ${CANARY}' --bogus`],
    ["escaped quotes", `-e A="x\\"${CANARY} y" --bogus`],
    ["the rest of an unquoted value", `-e A=x ${CANARY} --bogus`],
    ["the rest of an unquoted value as the image", `-e A=x ${CANARY}`],
    ["what only a shell takes for one word", `-e A='a --b ${CANARY}' --bogus`],
    ["no name", `-e =${CANARY} --env==${CANARY}`],
    ["an unclosed quote", `-e A='${CANARY} --bogus`],
  ])("%s", (_, options) => {
    for (const notation of [
      JSON.stringify(options),
      `'${options.replaceAll("'", "''")}'`,
      `>-\n    ${options}`,
      `|\n    ${options}`,
    ]) {
      expect(shown(DEFINITION.replace("OPTIONS", () => notation))).not.toContain(CANARY);
    }
  });

  test.each([
    ["in a health command", "--health-cmd redis-cli -a 4711 ping --memory 1gig"],
    ["in a variable", "-e PIN=4711 --memory 1gig"],
    ["after a flag that does not exist", "--pin 4711 --memory 1gig"],
  ])("a number that may be a secret, beside one that is none: %s", (_, options) => {
    const text = shown(`db: {image: "postgres:16", prots: [], options: "${options} --health-retries 7"}`);
    expect(text).not.toContain("4711");
    expect(text).toContain("--memory 1gig");
    expect(text).toContain("--health-retries 7");
    expect(text).toContain("postgres:16");
  });

  test.each([
    ["options as a list", `a: {image: x, options: [-e, "A=${CANARY}", --env=B=${CANARY}, --bogus]}`],
    ["an unknown key", `a:\n  image: x\n  enviroment:\n    - A=${CANARY}\n  pasword: ${CANARY}\n`],
    ["a wrong kind of env", `a: {image: x, env: [A=${CANARY}], credentials: ${CANARY}}`],
    ["a wrong kind of value", `a: {image: x, env: {A: [${CANARY}], B: {${CANARY}: ${CANARY}}}}`],
    ["a wrong account", `a: {image: x, credentials: {username: [${CANARY}], pasword: ${CANARY}}}`],
    ["a list of services", `- A=${CANARY}`],
    ["a text instead of services", `${CANARY}`],
    ["a list as a service", `a: [A=${CANARY}]`],
    ["a pasted key around the services", `services: {a: {image: x, env: {A: ${CANARY}}, ports: [x]}}`],
    ["a tag", `a: {image: x, env: {A: !secret ${CANARY}, B: !!int ${CANARY}}}`],
    ["a number out of range", "a: {image: x, env: {A: 0xC4C4C4C4C4}}"],
    ["a key given twice", `a: {image: x, env: {A: ${CANARY}, A: ${CANARY}}}`],
    ["YAML that cannot be read", `a:\n  env:\n    A: "${CANARY}\n    B: ${CANARY}: ${CANARY}\n  ${CANARY}\n`],
    ["YAML that is too large", `a:\n  env:\n    A: ${CANARY}\n${"#\n".repeat(70_000)}`],
    ["a variable that looks like a field", `a: {image: x, env: {A: "{a.${CANARY} x}"}}`],
    ["a variable of the job", "a: {image: x, env: {JOB_SECRET:  }, options: -e JOB_SECRET --bogus}"],
  ])("%s", (_, text) => expect(shown(text)).not.toMatch(/C4n4ry7|C4C4C4/));

  test.each([
    `A=redis://:${CANARY}@{postgres.hots}`,
    `A={${CANARY}}{postgres.host`,
    `A={postgres.host} ${CANARY}\nA=x`,
    `1=${CANARY}`,
    `postgres://u:${CANARY}@{postgres.host}/db?x=1`,
    `token ${CANARY}=x`,
    CANARY,
  ])("export: %s", (text) => {
    const result = readExports(text, knownServicesOf(requestOf("postgres: postgres")));
    expect(result.kind === "problems" && formatProblems(result.problems)).not.toContain(CANARY);
  });
});

test("an account and variables are in the request and nowhere else in it", () => {
  const service = serviceOf(
    `a: {image: x, credentials: {username: u, password: ${CANARY}}, env: {A: ${CANARY}}, options: --label a=b}`,
  );
  const { credentials, environment, ...rest } = service;
  expect(credentials?.password).toBe(CANARY);
  expect(environment).toContain(`A=${CANARY}`);
  expect(JSON.stringify([rest, createBodyOf({ ...service, environment: [] })])).not.toContain(CANARY);
});
