import { describe, expect, test } from "vitest";
import { serviceFields } from "../../../src/request/compose/fields/service-fields.ts";
import { openDockerOptions } from "../../../src/request/docker-options.ts";
import { composeErrorsOf, composeServiceOf, readComposeJob, requestOfCompose } from "./reading-compose.ts";

const one = (fields: string, rest = "") =>
  composeServiceOf(`services:\n  a:\n    image: x\n    ${fields}\n${rest}`);

const RUNNERS = ["GITHUB_ACTIONS=true", "CI=true"];

describe("a field of a Compose service", () => {
  test.each<[fields: string, becomes: object]>([
    ["command: sh -c 'echo $$HOME'", { command: ["sh", "-c", "echo $HOME"] }],
    ["command: [sleep, 1e3]", { command: ["sleep", "1000"] }],
    ["entrypoint: []", { entrypoint: [""] }],
    ["entrypoint: [a, b]", { entrypoint: ["a"], command: ["b"] }],
    ["environment: {A: 3.10, B: '', C: true}", { environment: ["B=", "A=3.1", "C=true", ...RUNNERS] }],
    ["environment: [A=b=c, NOT_SET]", { environment: ["A=b=c", "NOT_SET", ...RUNNERS] }],
    ["hostname: h", { hostname: "h" }],
    ["user: '1000:1000'", { user: "1000:1000" }],
    ["working_dir: /w", { workingDirectory: "/w" }],
    ["container_name: my-db", { aliases: ["my-db"], containerName: undefined }],
    ["networks: {n: {aliases: [b, c]}}", { aliases: ["b", "c"] }],
    ["mem_limit: 64m", { resources: { memoryBytes: 64 * 1024 * 1024 } }],
    ["deploy: {resources: {limits: {cpus: '0.5', memory: 64m}}}", { resources: { cpus: 0.5 } }],
    ["shm_size: 1gb", { resources: { sharedMemoryBytes: 1024 ** 3 } }],
    [
      "healthcheck: {test: [CMD, a, b], interval: 1d}",
      { healthcheck: { test: ["CMD", "a", "b"], intervalMs: 86_400_000 } },
    ],
    [
      "healthcheck: {test: a || b, retries: 3}",
      { healthcheck: { test: ["CMD-SHELL", "a || b"], retries: 3 } },
    ],
    ["healthcheck: {test: [CMD-SHELL, a]}", { healthcheck: { test: ["CMD-SHELL", "a"] } }],
    ["healthcheck: {disable: true}", { healthcheck: { test: ["NONE"] } }],
    ["healthcheck: {test: [NONE]}", { healthcheck: { test: ["NONE"] } }],
    ["platform: linux/arm64", { platform: "linux/arm64" }],
    ["pull_policy: if_not_present", { pull: "missing" }],
    ["tmpfs: /t:size=1m", { volumes: [{ kind: "tmpfs", target: "/t", options: "size=1m" }] }],
    ["volumes: [/a]", { volumes: [{ kind: "anonymous", target: "/a" }] }],
    [
      "volumes: ['./d:/d:ro,z']",
      {
        volumes: [{ kind: "bind", source: "/workspace/d", isRelative: true, mode: "ro", ifUnseen: "copied" }],
      },
    ],
    ["ports: [80]", { ports: [{ containerPort: { number: 80, protocol: "tcp" }, hostPort: undefined }] }],
    ["ports: ['127.0.0.1:81:80/udp']", { ports: [{ hostPort: "81", hostIp: "127.0.0.1", isWish: true }] }],
    ["ports: [{target: 80, published: '81'}]", { ports: [{ hostPort: "81", isWish: true }] }],
    ["x-sibling-services: {timeout: 5s, wait: tcp}", { timeoutMs: 5000, wait: [{ kind: "tcp" }] }],
  ])("%s", (fields, becomes) => expect(one(fields)).toMatchObject(becomes));

  test.each<[fields: string, body: object]>([
    ["labels: {a: 1}", { Labels: { a: "1" } }],
    ["labels: [a=b]", { Labels: { a: "b" } }],
    ["expose: ['8080']", { ExposedPorts: { "8080/tcp": {} } }],
    ["cap_add: [NET_ADMIN]", { HostConfig: { CapAdd: ["CAP_NET_ADMIN"] } }],
    ["privileged: true", { HostConfig: { Privileged: true } }],
    ["init: true", { HostConfig: { Init: true } }],
    ["read_only: true", { HostConfig: { ReadonlyRootfs: true } }],
    [
      "ulimits: {nofile: {soft: 1, hard: 2}}",
      { HostConfig: { Ulimits: [{ Name: "nofile", Soft: 1, Hard: 2 }] } },
    ],
    ["sysctls: {net.core.somaxconn: 1024}", { HostConfig: { Sysctls: { "net.core.somaxconn": "1024" } } }],
    ["extra_hosts: ['h=1.2.3.4']", { HostConfig: { ExtraHosts: ["h:1.2.3.4"] } }],
    ["dns: 8.8.8.8", { HostConfig: { Dns: ["8.8.8.8"] } }],
    ["tty: true", { Tty: true }],
    ["logging: {driver: none}", { HostConfig: { LogConfig: { Type: "none" } } }],
  ])("%s becomes a flag", (fields, body) =>
    expect(openDockerOptions(one(fields).dockerOptions).body).toMatchObject(body),
  );

  test("that is known to Compose is known here: each is mapped, ignored or refused", () => {
    expect(serviceFields.size).toBeGreaterThan(85);
    for (const field of serviceFields.values())
      expect(field.kind === "mapped" ? field.becomes : field.why).toMatch(/\S/);
  });
});

describe("named volumes", () => {
  const volumeOf = (definition: string) =>
    one("volumes: [data:/v]", `volumes:\n  data: ${definition}\n`).volumes;

  test("live as long as the step", () =>
    expect(volumeOf("")).toEqual([
      { kind: "session", name: "data", target: "/v", isReadOnly: false, isCopied: true },
    ]));

  test("are the daemon's own if they are external", () =>
    expect(volumeOf("{external: true, name: other}")).toMatchObject([{ kind: "named", name: "other" }]));

  test("are in memory with driver_opts of tmpfs", () =>
    expect(volumeOf("{driver_opts: {type: tmpfs, device: tmpfs, o: size=1m}}")).toEqual([
      { kind: "tmpfs", target: "/v", options: "size=1m" },
    ]));
});

test.each([
  ["v:/v", true],
  ["v:/v:ro", true],
  ["é:/v", true],
  ["vv:/v", false],
  ["{type: volume, source: v, target: /v}", false],
])(
  "a volume named by one letter, %s: refused %s, as Docker refuses what Compose makes of it",
  (volume, isRefused) => {
    const files = {
      "compose.yml": `services: {a: {image: x, volumes: [${volume}]}}\nvolumes: {v: {}, vv: {}, é: {}}`,
    };
    const result = readComposeJob({ files });
    expect(result.kind).toBe(isRefused ? "problems" : "request");
  },
);

test("services that are built are left out for a command, with a notice", () => {
  const { services, notices } = requestOfCompose({
    files: { "compose.yml": "services:\n  db: {image: x}\n  test: {build: ., depends_on: [db]}" },
    compose: { built: "left-out" },
  });
  expect(services.map(({ name }) => name)).toEqual(["db"]);
  expect(notices).toEqual(["services.test is left out: it is built here, and the command takes its place."]);
});

test("what cannot be used is refused, each with its place and the next step", () => {
  expect(
    composeErrorsOf(
      [
        "services:",
        "  a:",
        "    build: ./app",
        "  b:",
        "    image: x",
        "    network_mode: host",
        "    scale: 2",
        "    volumes: [nothing:/x, 'v:/v']",
        "    secrets: [s]",
        "    restrat: always",
        "    env: {A: b}",
        "    provider: {type: x}",
        '    command: a && b "$X"',
        "secrets: {s: {environment: S}}",
      ].join("\n"),
    ),
  ).toMatchSnapshot();
});
