import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { requestOf, serviceOf } from "./reading.ts";

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
