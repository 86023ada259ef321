import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Editor, startEditor } from "./editor.ts";

/** As README.md shows it, but with the schema of this tree. */
const MODELINE = "# yaml-language-server: $schema=../schema/services.schema.json";
const SERVICE = `${MODELINE}\napp:\n  image: acme/app\n`;

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor("ci");
});
afterAll(() => editor[Symbol.asyncDispose]());

describe("in a services file, an editor offers", () => {
  test.each([
    ["whole services", `${MODELINE}\n█`, ["postgres", "redis", "service"]],
    ["the keys of a service", `${SERVICE}  █`, ["wait", "depends-on", "after-ready", "ports", "options"]],
    [
      "the words of wait, and a mapping",
      `${SERVICE}  wait: █`,
      ["healthy", "tcp", "none", "{http: /health, port: 8080}"],
    ],
    ["the conditions of wait", `${SERVICE}  wait:\n    █`, ["tcp", "http", "log", "exec", "exit"]],
    [
      "the conditions of wait in a list",
      `${SERVICE}  wait:\n    - █`,
      ["healthy", "tcp", "http", "log", "exec", "exit"],
    ],
    [
      "what goes with http",
      `${SERVICE}  wait:\n    http: /health\n    █`,
      ["port", "status", "body", "https", "headers"],
    ],
    ["the states of a dependency", `${SERVICE}  depends-on:\n    db: █`, ["started", "ready", "finished"]],
    ["the words of pull", `${SERVICE}  pull: █`, ["always", "missing", "never"]],
    ["the words of if-not-ready", `${SERVICE}  if-not-ready: █`, ["fail", "warn", "ignore"]],
    ["the keys of credentials", `${SERVICE}  credentials:\n    █`, ["username", "password"]],
    ["the keys of a copy", `${SERVICE}  copy:\n    - █`, ["from", "to", "mode", "owner"]],
  ])("%s", async (_, text, labels) => {
    const offered = Object.keys(await editor.offers(text));
    expect(offered).toEqual(expect.arrayContaining(labels));
    expect(offered).not.toContain("[object Object]");
  });

  test("no key of another system, and nothing of http once log is written", async () => {
    const keys = Object.keys(await editor.offers(`${SERVICE}  █`));
    expect(keys).not.toContain("environment");
    expect(keys).not.toContain("healthcheck");
    expect(Object.keys(await editor.offers(`${SERVICE}  wait:\n    log: ready\n    █`))).toEqual(["times"]);
  });

  test("a service that is right once it is inserted", async () => {
    const { postgres = "" } = await editor.offers(`${MODELINE}\n█`);
    expect(postgres).toContain("POSTGRES_PASSWORD: postgres");
    expect(await editor.marks(`${MODELINE}\n${postgres}\n`)).toEqual([]);
  });
});

describe("in a services file, an editor explains", () => {
  test.each([
    ["a service", `${MODELINE}\nap█p:\n  image: acme/app`, "Its name is its DNS name."],
    ["a key, with an example", `${SERVICE}  po█rts: [80]`, "container or host:container", "- 8125:8125/udp"],
    [
      "wait, with a mapping as its example",
      `${SERVICE}  wa█it: tcp`,
      "Example: `{http: /health, port: 8080}`",
    ],
    ["each word of wait", `${SERVICE}  wait: heal█thy`, "* `healthy`: Its healthcheck passes", "* `none`: "],
    [
      "a key of a condition",
      `${SERVICE}  wait: [{lo█g: up}]`,
      "#### log",
      "that a line of the log must contain",
    ],
    [
      "the states of a dependency",
      `${SERVICE}  depends-on: { db: rea█dy }`,
      "`finished`: It has exited with code 0.",
    ],
    [
      "each word of if-not-ready",
      `${SERVICE}  if-not-ready: wa█rn`,
      "#### if-not-ready",
      "`fail`: The step fails.",
    ],
    [
      "a key of credentials",
      `${SERVICE}  credentials: { user█name: u, password: p }`,
      "#### username",
      "octocat",
    ],
    ["a key of a copy", `${SERVICE}  copy: [{ from: a, to: /a, mo█de: "0644" }]`, "Permissions, octal"],
    ["timeout", `${SERVICE}  time█out: 90s`, "counted from the container's start"],
  ])("%s", async (_, text, ...sentences) => {
    const shown = await editor.explains(text);
    for (const sentence of sentences) expect(shown).toContain(sentence);
  });
});

// At the same time: the server waits 0.2 s before it looks at a file.
describe.concurrent("in a services file, an editor marks", () => {
  const WAIT = "healthy, tcp or none, or a mapping with tcp, http, log, exec or exit";

  test.each([
    ["wait: soon", `This should be ${WAIT}, or a list of these.`],
    ["wait: { htp: /health }", `This should be ${WAIT}, or a list of these.`],
    ["wait: [tcp, sleep]", `This should be ${WAIT}.`],
    ["wait: { http: health }", "This should be a path such as /health."],
    ["wait: { http: /, status: ok }", "This should be a status such as 200 or 2xx, or a list of these."],
    ["wait: { tcp: 70000 }", "Value is above the maximum of 65535."],
    ["wait: { tcp: 80, times: 2 }", "Property times is not allowed."],
    ["wait: { exit: done }", "This should be an exit code from 0 to 255."],
    ["depends-on: { db: running }", "This should be started, ready or finished."],
    ['ports: "5432"', "This should be a list, each item a port as text."],
    ["env: [A=b]", "This should be a mapping of NAME: value."],
    ["timeout: 90", "This should be a duration such as 90s or 2m."],
    ["pull: sometimes", "This should be always, missing or never."],
    ["copy: schema.sql", "This should be source:target, or a mapping with from and to, or a list of these."],
    ["copy: { from: a, to: b }", "This should be an absolute path in the container."],
    ["credentials: { username: u }", 'Missing property "password".'],
    ["environment: { A: b }", "Write `env`, a mapping of NAME: value."],
    ["depends_on: db", "Write `depends-on`, a list of service names, or a mapping as in `db: ready`."],
    ["prots: [80]", "Property prots is not allowed."],
  ])("%s", async (line, message) => {
    expect(await editor.marks(`${SERVICE}  ${line}\n`)).toEqual([`4: ${message}`]);
  });

  test.each([
    ["job: redis:7", "and is not `job`"],
    ["a b: redis:7", "A name has letters, digits"],
    ["app:\n  ports: [80]", 'Missing property "image".'],
  ])("%s", async (services, message) => {
    expect(await editor.marks(`${MODELINE}\n${services}\n`)).toEqual([expect.stringContaining(message)]);
  });

  test("nothing in services that are right", async () => {
    const rest =
      'ports: [80, "8080:80", 53/udp]\n  env: { A: 1, B: true, C: }\n  wait: [tcp, { log: up, times: 2 }]\n';
    expect(await editor.marks(`${SERVICE}  ${rest}db: postgres:16\nnone:\n`)).toEqual([]);
  });
});
