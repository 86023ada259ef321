import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { errorsOf, requestOf, serviceOf } from "./reading.ts";

const variables = (text: string, environment: Record<string, string> = {}) =>
  serviceOf(text, { environment }).environment;

describe("a service gets the variables that GitHub gives it", () => {
  test("CI and GITHUB_ACTIONS", () =>
    expect(variables("a: redis")).toEqual(["GITHUB_ACTIONS=true", "CI=true"]));

  test("its own CI counts", () =>
    expect(variables("a: {image: redis, env: {CI: no}}")).toEqual(["CI=no", "GITHUB_ACTIONS=true"]));

  test("the runner's proxies in both spellings, its own first", () =>
    expect(
      variables("a: {image: redis, env: {http_proxy: http://own}}", {
        http_proxy: "http://lower:1",
        HTTP_PROXY: "http://upper:1",
        NO_PROXY: "localhost",
      }),
    ).toEqual([
      "http_proxy=http://own",
      "HTTP_PROXY=http://lower:1",
      "NO_PROXY=localhost",
      "no_proxy=localhost",
      "GITHUB_ACTIONS=true",
      "CI=true",
    ]));

  test.each([
    ["an empty value", "a: {image: redis, env: {K: ''}}"],
    ["no value", "a: {image: redis, env: {K: }}"],
    ["a name alone in options", "a: {image: redis, options: -e K}"],
  ])("the job's value for %s", (_, text) => {
    expect(variables(text, { K: "of the job" })).toContain("K=of the job");
    expect(variables(text)).toContain("K");
  });

  test("never one that every object has", () =>
    expect(variables("a: {image: redis, env: {constructor: , __proto__: }}")).toEqual(
      expect.arrayContaining(["constructor", "__proto__"]),
    ));

  test("the last of several, options before env", () =>
    expect(variables("a: {image: redis, env: {K: 2}, options: -e K=1 -e K=0}")).toEqual([
      "K=2",
      "GITHUB_ACTIONS=true",
      "CI=true",
    ]));

  test("those of a file of the workspace, before those on the line", () =>
    expect(
      serviceOf("a: {image: redis, options: --env-file ci/e.env -e A=2}", {
        readFile: (path) => (path === "ci/e.env" ? 'A=1\n# no\n\nB=x "y" \nHOME\nNOPE\n' : undefined),
        environment: { HOME: "/root" },
      }).environment,
    ).toEqual(["A=1", 'B=x "y" ', "HOME=/root", "A=2", "GITHUB_ACTIONS=true", "CI=true"]));
});

describe("an image", () => {
  test.each([
    ["a: redis:7", "redis:7"],
    ["a: docker://redis:7", "redis:7"],
    ["a: {image: ' docker://redis '}", "redis"],
    ["a: {image: 16}", "16"],
    [
      "a: ghcr.io/o/n@sha256:832d7785830f3f4b559300e6191fc914b15642c1935252338825cf4332200148",
      "ghcr.io/o/n@sha256:832d7785830f3f4b559300e6191fc914b15642c1935252338825cf4332200148",
    ],
    ["a: localhost:5000/x_y/z:T-1", "localhost:5000/x_y/z:T-1"],
  ])("%s", (text, image) => expect(serviceOf(text).image).toBe(image));

  test.each(["a: ''", "a:", "a: {image: ''}", "a: {image: }", "a: {image: 'docker://', ports: [1]}"])(
    "that is empty skips the service with a notice: %s",
    (text) =>
      expect(requestOf(`${text}\nb: redis`)).toMatchObject({
        skipped: ["a"],
        services: [{ name: "b" }],
        notices: ["services.a is not started: its image is empty."],
      }),
  );
});

describe("credentials", () => {
  test("are an account", () =>
    expect(serviceOf("a: {image: x, credentials: {username: u, password: p}}").credentials).toEqual({
      username: "u",
      password: "p",
    }));

  test.each(["{username: '', password: ''}", "{username: u, password: ''}", "{username: , password: }"])(
    "that are empty, as in a fork's pull request, mean an anonymous pull with a notice: %s",
    (credentials) => {
      const { services, notices } = requestOf(`a: {image: x, credentials: ${credentials}}`);
      expect(services[0]?.credentials).toBeUndefined();
      expect(notices).toEqual([expect.stringContaining("the image is pulled without an account")]);
    },
  );
});

describe("command and entrypoint", () => {
  test.each([
    ["text is split", 'command: redis-server --save "60 1"', { command: ["redis-server", "--save", "60 1"] }],
    ["a list is not", "command: [sh, -c, 'a b']", { command: ["sh", "-c", "a b"] }],
    ["an entrypoint is one word", "entrypoint: /bin/sh -c", { entrypoint: ["/bin/sh -c"] }],
    [
      "an entrypoint's list goes on into the command",
      "entrypoint: [sh, -c]\n  command: [x y]",
      { entrypoint: ["sh"], command: ["-c", "x y"] },
    ],
    ["the key wins over the flag", "entrypoint: /a\n  options: --entrypoint /b", { entrypoint: ["/a"] }],
    ["an empty one counts for nothing", "entrypoint: ''\n  command: ''", {}],
  ])("%s", (_, lines, expected) => {
    const { entrypoint, command } = serviceOf(`a:\n  image: x\n  ${lines}`);
    expect({ entrypoint, command }).toEqual(expected);
  });
});

test("ports come from ports and from options, in this order", () =>
  expect(
    serviceOf("a: {image: x, options: -p 53:53/udp, ports: [80, '127.0.0.1:8080:81', '9000-9001:90-91']}")
      .ports,
  ).toEqual([
    { containerPort: tcpPort(80), hostPort: undefined, hostIp: undefined },
    { containerPort: tcpPort(81), hostPort: "8080", hostIp: "127.0.0.1" },
    { containerPort: tcpPort(90), hostPort: "9000", hostIp: undefined },
    { containerPort: tcpPort(91), hostPort: "9001", hostIp: undefined },
    { containerPort: { number: 53, protocol: "udp" }, hostPort: "53", hostIp: undefined },
  ]));

describe("volumes mean what they mean on GitHub", () => {
  test.each([
    ["./data:/data", { kind: "bind", source: "/workspace/data", isRelative: true, target: "/data" }],
    ["/a:/b", { kind: "bind", source: "/a", isRelative: false, target: "/b" }],
    ["/a:/b:ro", { kind: "bind", source: "/a", isRelative: false, target: "/b", mode: "ro" }],
    ["/a:/b:RO", { kind: "bind", source: "/a", isRelative: false, target: "/b", mode: "ro" }],
    ["/a:/b:rw", { kind: "bind", source: "/a", isRelative: false, target: "/b" }],
    ["name:/b", { kind: "named", name: "name", target: "/b" }],
    ["name:/b:ro", { kind: "named", name: "name", target: "/b", mode: "ro" }],
    ["~/a:/b", { kind: "named", name: "~/a", target: "/b" }],
    ["/data", { kind: "anonymous", target: "/data" }],
  ])("%s", (volume, expected) =>
    expect(serviceOf(`a: {image: x, volumes: ['${volume}']}`).volumes).toEqual([expected]),
  );

  test("a mode that GitHub leaves out is left out, with a notice", () => {
    const { services, notices } = requestOf("a: {image: x, volumes: ['/a:/b:ro,z']}");
    expect(services[0]?.volumes).toMatchObject([{ source: "/a", target: "/b", mode: undefined }]);
    expect(notices).toEqual([
      expect.stringMatching(/^services\.a\.volumes\[0\]: the mode "ro,z" is ignored, as on GitHub/),
    ]);
  });
});

test.each([
  "services: redis:7",
  "services: {image: 'redis:7'}",
  "services:\n  image: redis:7\nversion: app:1",
])("a service may be called services, and another version: %s", (text) =>
  expect(requestOf(text).services[0]).toMatchObject({ name: "services", image: "redis:7" }),
);

test("anchors, aliases and merge keys are understood", () =>
  expect(
    requestOf(
      "a: &a\n  image: redis\n  env: &e {K: v}\nb:\n  <<: *a\n  image: postgres\nc:\n  image: x\n  env: {<<: [*e], L: w}\n",
    ).services.map(({ name, image, environment }) => [name, image, environment.slice(0, 2)]),
  ).toEqual([
    ["a", "redis", ["K=v", "GITHUB_ACTIONS=true"]],
    ["b", "postgres", ["K=v", "GITHUB_ACTIONS=true"]],
    ["c", "x", ["L=w", "K=v"]],
  ]));

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
