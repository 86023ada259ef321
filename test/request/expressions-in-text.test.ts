import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { errorsOf, requestOf, serviceOf } from "./reading.ts";

describe("what an expression may have put into the text", () => {
  const KEPT =
    "kept as written. Under `services:`, GitHub would read this literal as a number or a boolean and rewrite it; quote it so that both agree.";

  test.each(["0123456", "1234567890123456789", "12e3456789", "0x1F", "3.10", "True", "0xFFFFFFFFFFFF"])(
    "%s stays as it is in env, credentials, command and entrypoint, and a notice names each place",
    (value) => {
      const { services, notices } = requestOf(
        `a:\n  image: x\n  env: {K: ${value}}\n  credentials: {username: ${value}, password: ${value}}\n  command: [${value}]\n  entrypoint: ${value}\n`,
      );
      expect(services[0]).toMatchObject({
        environment: [`K=${value}`, "GITHUB_ACTIONS=true", "CI=true"],
        command: [value],
        entrypoint: [value],
        credentials: { username: value, password: value },
      });
      const places = ["credentials.username", "credentials.password", "env.K", "entrypoint", "command[0]"];
      expect(notices).toEqual(places.map((place) => `services.a.${place}: ${KEPT}`));
    },
  );

  test("needs no notice where GitHub reads the same", () =>
    expect(requestOf("a: {image: x, env: {A: 5432, B: yes, C: 1.2.3, D: '010', E: true}}").notices).toEqual(
      [],
    ));

  test("is a number as on GitHub where GitHub's own keys want one, and in ours", () => {
    const { services, notices } = requestOf("a: {image: x, ports: [0x50, 443.0], wait: {tcp: 0x50}}");
    expect(services[0]?.ports.map(({ containerPort }) => containerPort.number)).toEqual([80, 443]);
    expect(services[0]?.wait).toEqual([{ kind: "tcp", port: tcpPort(80) }]);
    expect(notices).toEqual([]);
  });

  test.each([
    ["abc #def", "YAML drops what follows the # as a comment"],
    ["#abc", "YAML drops what follows the # as a comment"],
    ["~", "YAML reads this word as no value at all"],
    ["null", "YAML reads this word as no value at all"],
    ["&abc def", "YAML reads its first word as an anchor, and nothing refers to it"],
  ])("%s loses what YAML takes; a notice names the place and the remedy, not the value", (value, what) => {
    const { notices } = requestOf(`a:\n  image: x\n  env:\n    K: ${value}\n`);
    expect(notices).toEqual([
      `services.a.env.K: ${what}. If the value comes from an expression, write \`KEY: \${{ toJSON(…) }}\`, or a bare \`KEY:\` with the value in the step's own \`env\`.`,
    ]);
  });

  test.each(["x # a comment", "'x' #comment", "# a comment", "", "&e x\n    L: *e"])(
    "is not a loss, and needs no notice: %s",
    (value) => expect(requestOf(`a:\n  image: x\n  env:\n    K: ${value}\n`).notices).toEqual([]),
  );

  test.each(["*abc", '{"a": 1}', "[x", "a: b", "@x", "-----BEGIN KEY-----\nMIIE\n-----END KEY-----"])(
    "%j is an error whose hint names toJSON and the step's own env",
    (value) => {
      const errors = errorsOf(`a:\n  image: x\n  env:\n    K: ${value}\n`);
      expect(errors).toMatch(/Hint: .*`KEY: \$\{\{ toJSON\(…\) \}\}`, or a bare `KEY:`/);
      expect(errors).not.toMatch(/abc|MIIE/);
    },
  );

  test.each([
    "Object",
    "a: {image: x, env: Object}",
    "a: {image: x, ports: Array}",
    "a:\n  image: x\n  wait: {http: /, headers: Object}",
  ])("GitHub's word for a mapping or a list is answered with toJSON: %s", (text) =>
    expect(errorsOf(text)).toContain(
      "Hint: GitHub writes this word if an expression returns a mapping or a list",
    ),
  );

  test("a mapping and a list by toJSON are understood below a key too, where GitHub breaks their lines", () =>
    expect(
      serviceOf('a:\n  image: x\n  env: {\n  "A": "{",\n  "B": "b"\n}\n  ports: [\n  5432\n]\n'),
    ).toMatchObject({
      environment: expect.arrayContaining(["A={", "B=b"]),
      ports: [{ containerPort: tcpPort(5432) }],
    }));

  test("lines that only look like such JSON stay as they are", () =>
    expect(
      serviceOf(
        'a:\n  image: x\n  env: {\n  "A": "b"\n}\n  command:\n    - |\n      x: {\n        "a": 1\n      }\n',
      ).command,
    ).toEqual(['x: {\n  "a": 1\n}\n']));
});

test("a bare key in braces is not a loss, and takes the job's value", () =>
  expect(requestOf("a: {image: x, env: {K, L: }}", { environment: { K: "1" } })).toMatchObject({
    services: [{ environment: expect.arrayContaining(["K=1", "L"]) }],
    notices: [],
  }));

describe("an alias whose anchor stands elsewhere in the workflow", () => {
  test.each([
    ["a: *pg", "services.a"],
    ["a: {image: x, env: *x}", "services.a.env"],
    ["a: {image: x, ports: *x}", "services.a.ports"],
    ["a: {image: x, options: *x}", "services.a.options"],
    ["a: {image: *x}", "services.a.image"],
    ["a: {image: x, ports: [*x]}", "services.a.ports[0]"],
    ["a: {<<: *x, image: y}", 'services.a["<<"]'],
  ])("%s is an error at its place", (text, place) => {
    const [first = "", ...others] = errorsOf(text).split("\n\n");
    expect(others).toEqual([]);
    expect(first).toContain(`${place}: this alias has no anchor in this text (services, line 1)`);
    expect(first).toContain("Anchors of the workflow do not exist in this text");
  });
});

test.each<[text: string, notices: number]>([
  ["command: sh -c 'echo a'", 1],
  ["entrypoint: sh -c 'echo a'", 1],
  ['command: sh -c "echo it\'s"', 0],
  ["command: [sh, -c, \"echo 'a'\"]", 0],
])("%s: single quotes, which do not group, get %i notices", (text, notices) => {
  const request = requestOf(`a:\n  image: x\n  ${text}\n`);
  expect(request.notices.filter((notice) => notice.includes("single quotes"))).toHaveLength(notices);
});
