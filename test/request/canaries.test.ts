import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { coverSecrets } from "../../src/request/cover-secrets.ts";
import { formatProblems } from "../../src/request/problem.ts";
import { draws, variants } from "../draws.ts";
import { read } from "./reading.ts";

const CANARY = "C4n4ry7";

/** Everything that is said of a text. */
function said(text: string): string {
  const result = read(text);
  return result.kind === "problems" ? formatProblems(result.problems) : result.request.notices.join("\n");
}

/** Where people keep secrets in a service. */
const SECRETS: readonly Readonly<Record<string, unknown>>[] = [
  { env: { POSTGRES_PASSWORD: CANARY } },
  { env: { KEY: `-----BEGIN KEY-----\n${CANARY}\n${CANARY}=\n-----END KEY-----\n` } },
  { credentials: { username: CANARY, password: CANARY } },
  { command: `redis-server --requirepass ${CANARY}` },
  { command: ["redis-server", "--requirepass", CANARY] },
  { command: `sh -c "\n  export A=${CANARY}\n  run ${CANARY}\n"` },
  { entrypoint: ["sh", "-c", `login -p${CANARY}`] },
  { options: `--health-cmd "mysqladmin -p${CANARY} ping"` },
  { options: `--health-cmd 'mysqladmin -p${CANARY} ping' --health-retries 5` },
  { options: `--health-cmd mysqladmin -p${CANARY} ping` },
  { options: `--health-cmd redis-cli -a ${CANARY} ping` },
  { options: `-e A=${CANARY} --label token=${CANARY} --log-opt splunk-token=${CANARY}` },
  { options: ["--env", `A=${CANARY}`, `--health-cmd=curl -H ${CANARY} x`, "--label", CANARY] },
  { options: `--mount type=volume,dst=/x,volume-opt=o=password=${CANARY}` },
  { wait: { http: `/health?token=${CANARY}`, headers: { Authorization: `Bearer ${CANARY}` } } },
  { wait: { exec: `mysqladmin -p${CANARY} ping` } },
  { wait: [{ exec: ["psql", `postgres://u:${CANARY}@localhost`] }, { log: `token ${CANARY}` }] },
  { url: `postgres://u:${CANARY}@{address}/db` },
  { "after-ready": [`psql -c "alter user u password '${CANARY}'"`] },
  { image: `https://x-access-token:${CANARY}@ghcr.io/acme/db` },
  { image: `me:${CANARY}@ghcr.io/acme/db` },
  { volumes: [`/a:/b:password=${CANARY}`] },
  { "x-unknown": { A: [CANARY, { B: CANARY }] } },
];

/** What people get wrong beside them. */
const MISTAKES: readonly Readonly<Record<string, unknown>>[] = [
  { prots: [5432] },
  { ports: ["54x32"] },
  { timeout: "90" },
  { timeout: "99999999999999999999h" },
  { pull: "sometimes" },
  { "depends-on": ["nobody"] },
  { options: "--bogus --memory 1gig" },
  { options: "ping" },
  { wait: "soon" },
  { aliases: "a b" },
  { copy: ["../x:/x"] },
  { storage: { disk: 1 } },
  { enviroment: { A: CANARY } },
  { env: [`A=${CANARY}`] },
  { command: { run: CANARY } },
  { wait: { http: "health", headers: CANARY } },
  { "if-not-ready": 7 },
];

/** One definition of several parts, of which those of a text that is read as words are put together. */
function definitionOf(parts: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const definition: Record<string, unknown> = { image: "x:1" };
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const old = definition[key];
      definition[key] =
        key === "options" && typeof old === "string" && typeof value === "string" ? `${old} ${value}` : value;
    }
  }
  return definition;
}

const NOTATIONS = [
  { collectionStyle: "flow", lineWidth: 0 },
  { collectionStyle: "flow" },
  { collectionStyle: "block" },
  { collectionStyle: "block", defaultStringType: "QUOTE_SINGLE" },
  { collectionStyle: "block", defaultStringType: "QUOTE_DOUBLE" },
  { collectionStyle: "block", defaultStringType: "BLOCK_FOLDED" },
  { collectionStyle: "block", defaultStringType: "BLOCK_LITERAL" },
] as const;

const text = fc
  .record({
    parts: fc.shuffledSubarray([...SECRETS, ...MISTAKES], { minLength: 1, maxLength: 7 }),
    notation: fc.constantFrom(...NOTATIONS),
    comment: fc.constantFrom("", ` # password ${CANARY}`, `\n# ${CANARY}: x`),
  })
  .map(
    ({ parts, notation, comment }) =>
      `${stringify({ db: definitionOf(parts) }, notation).trimEnd()}${comment}\n`,
  );

describe("no error shows a secret that stands beside what is wrong", () => {
  for (const [row, secret] of SECRETS.entries()) {
    for (const [column, mistake] of MISTAKES.slice(0, 12).entries()) {
      test(`${JSON.stringify(secret)} beside ${JSON.stringify(mistake)}`, () => {
        for (const notation of variants(NOTATIONS, row + column)) {
          expect(said(stringify({ db: definitionOf([secret, mistake]) }, notation))).not.toContain(CANARY);
          expect(said(stringify({ db: definitionOf([mistake, secret]) }, notation))).not.toContain(CANARY);
        }
      });
    }
  }

  test("in whatever document", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(said(given)).not.toContain(CANARY);
      }),
      draws(300),
    );
  });

  test("nor in one that is no longer YAML", () => {
    const broken = fc
      .tuple(text, fc.nat(), fc.constantFrom("", "\t", "{", "]", '"', "'", "\n  ", "%", "@", "&"))
      .map(([given, at, sign]) => {
        // The secret itself stays one word, so that it can be looked for.
        const places = [...given.matchAll(/[[\]{}'":,]/g)].map(({ index }) => index);
        const place = places[at % places.length] ?? 0;
        return given.slice(0, place) + sign + given.slice(place + 1);
      });
    fc.assert(
      fc.property(broken, (given) => {
        expect(said(given)).not.toContain(CANARY);
      }),
      draws(500),
    );
  });

  test.each([
    [
      "a flag that has become part of the value before it",
      `{ db: { image: x:1, options: [ --health-cmd=curl x --label, ${CANARY} ] } }`,
    ],
    ["an anchor and its alias", `a: {image: x, x-common: &c {P: ${CANARY}}, env: *c, prots: [1]}`],
    ["an alias where text is meant", `a: {image: x, x: &c "${CANARY} ${CANARY}", command: *c, prots: [1]}`],
    ["a merge key", `a: {<<: {env: {A: ${CANARY}}, url: ${CANARY}}, env: {B: x}, image: x, prots: [1]}`],
    ["an alias without its anchor", `a: {image: x, env: {A: *${CANARY}}}`],
    ["an anchor that is meant as text", `a: {image: x, env: {A: &${CANARY}}, prots: [1]}`],
    ["a tag that is meant as text", `a: {image: x, command: !${CANARY} x, env: {A: !${CANARY}}, prots: [1]}`],
    ["a comment", `a: {image: x, prots: [1]} # ${CANARY}`],
    ["a word that YAML cannot begin", `a: {image: x, env: {A: @${CANARY}}}`],
    ["a header of a block", `a:\\n  env:\\n    A: |${CANARY}\\n      x\\n`.replaceAll("\\n", "\n")],
    ["an escape", `a: {image: x, env: {A: "\\${CANARY}"}}`],
    ["an unclosed quote", `a: {image: x, env: {A: "${CANARY}}, prots: [1]}`],
    ["a colon in a value", `a:\n  image: x\n  command: run --url: ${CANARY}\n  env: {A: ${CANARY}}\n`],
    ["lines of a key", `a:\n  image: x\n  env:\n    K: -----BEGIN-----\n${CANARY}\n-----END-----\n`],
    [
      "a line in a text that looks like an entry",
      `a:\n  env:\n    K: "x\n      ${CANARY}: y\n  prots: [1]\n`,
    ],
    ["a flag with its value", `a: {image: x, options: --requirepass=${CANARY}}`],
    ["an unknown letter with its value", `a: {image: x, options: -x${CANARY}}`],
    ["a value of a known flag with a name for it", `a: {image: x, options: "--memory password=${CANARY}"}`],
    ["an image that is wrong, with a token", `a: {image: "https://me:${CANARY}@ghcr.io/x"}`],
    ["an image that is wrong, with a token alone", `a: {image: "HTTPS://${CANARY}@ghcr.io/x"}`],
    ["a token with a name of its own", `a: {image: ghp_${CANARY}aaaaaaaaaaaaaaaaaaaaaaaaaa.X}`],
    ["a header's value", `a: {image: x, wait: {http: /, headers: {Authorization: "${CANARY}\\u0001"}}}`],
  ])("%s", (_, given) => expect(said(given)).not.toContain(CANARY));
});

describe("what is wrong itself is shown", () => {
  test.each([
    ["a: {image: X}", "X"],
    ["a: {image: x, ports: [54x32]}", "54x32"],
    ["a: {image: x, options: --memory 1gig}", "--memory 1gig"],
    ["a: {image: x, options: --health-cmd mysqladmin ping}", '"ping" is neither'],
    ["a: {image: x, options: --helth-cmd x}", "--helth-cmd"],
    ["a: {image: x, timeout: 90}", "timeout: 90"],
    ["a: {image: x, depends-on: databse}\ndatabase: x", "depends-on: databse"],
    ["a: {image: x, wait: soon}", "soon"],
  ])("%s", (given, expected) => expect(said(given)).toContain(expected));
});

test.each([
  ["https://user:hunter2@host/x", "https://************@host/x"],
  ["--requirepass hunter2 --port 1", "--requirepass ******* --port 1"],
  ["DB_PASSWORD=hunter2", "DB_PASSWORD=*******"],
  ["Authorization: Bearer abc.def", "Authorization: ****** *******"],
  ["ghp_0123456789abcdef", "********************"],
  ["Zm9vYmFyYmF6cXV4MDEyMzQ1Njc4", "****************************"],
  ["postgres:16-alpine3.20", "postgres:16-alpine3.20"],
  ["mcr.microsoft.com/mssql/server:2022-latest", "mcr.microsoft.com/mssql/server:2022-latest"],
  ["/docker-entrypoint-initdb.d/schema.sql", "/docker-entrypoint-initdb.d/schema.sql"],
  [
    "ghcr.io/o/app:3f786850e387550fdab836ed7e6dc881de23001b",
    "ghcr.io/o/app:3f786850e387550fdab836ed7e6dc881de23001b",
  ],
  ["/home/runner/work/My-Project-2/some/folder", "/home/runner/work/My-Project-2/some/folder"],
  ["service-with-a-long-name-01", "service-with-a-long-name-01"],
])("%s is shown as %s", (given, shown) => expect(coverSecrets(given)).toBe(shown));
