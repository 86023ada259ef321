import { describe, expect, test } from "vitest";
import { serviceFields } from "../../../src/request/compose/fields/service-fields.ts";
import { openDockerOptions } from "../../../src/request/docker-options.ts";
import type { ComposeSurroundings } from "../../../src/request/job-surroundings.ts";
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

describe("dependencies", () => {
  const dependenciesOf = (written: string) =>
    requestOfCompose(`services:\n  a: {image: x}\n  b:\n    image: y\n    ${written}\n`).services[1]
      ?.dependsOn;

  test.each([
    ["depends_on: [a]", "ready"],
    ["depends_on: {a: {condition: service_healthy}}", "ready"],
    ["depends_on: {a: {condition: service_started}}", "started"],
    ["depends_on: {a: {required: false}}", "ready"],
    ["links: [a]", "ready"],
  ])("%s: %s", (written, until) => expect(dependenciesOf(written)).toEqual([{ service: "a", until }]));

  test("whose service must have finished make it one that ends", () => {
    const text =
      "services:\n  a: {image: x}\n  b: {image: y, depends_on: {a: {condition: service_completed_successfully}}}";
    expect(requestOfCompose(text).services[0]?.wait).toEqual([{ kind: "exit", exitCode: 0 }]);
  });

  test("on one with another profile are a problem, unless they are not required", () => {
    const text = (required: string) =>
      `services:\n  a: {image: x, profiles: [p]}\n  b: {image: y, depends_on: {a: {condition: service_started${required}}}}`;
    expect(composeErrorsOf(text(""))).toContain('depends on "a", which is left out');
    expect(requestOfCompose(text(", required: false")).services).toHaveLength(1);
  });

  test("by links give the other service a name", () => {
    const { services } = requestOfCompose("services:\n  a: {image: x}\n  b: {image: y, links: ['a:c']}");
    expect(services[0]?.aliases).toEqual(["c"]);
  });
});

test("profiles are chosen by COMPOSE_PROFILES", () => {
  const text = "services:\n  a: {image: x, profiles: [p]}\n  b: {image: y, profiles: [q]}";
  const { services } = requestOfCompose({
    files: { "compose.yml": text },
    environment: { COMPOSE_PROFILES: "o,p" },
  });
  expect(services.map(({ name }) => name)).toEqual(["a"]);
});

describe("services that are named", () => {
  const text = [
    "services:",
    "  db: {image: x, profiles: [p]}",
    "  migrate: {image: y, depends_on: [db]}",
    "  app: {build: ., depends_on: [migrate], links: [mail]}",
    "  mail: {image: z}",
  ].join("\n");
  const namesWith = (compose: Partial<ComposeSurroundings>) =>
    requestOfCompose({ files: { "compose.yml": text }, compose }).services.map(({ name }) => name);

  test.each([
    [["mail"], ["mail"]],
    [["migrate"], ["db", "migrate"]],
    [
      ["db", "mail"],
      ["db", "mail"],
    ],
  ])("%j are started with what they depend on, whatever their profiles: %j", (only, names) =>
    expect(namesWith({ only })).toEqual(names),
  );

  test("bring what they link to", () =>
    expect(() => namesWith({ only: ["app"] })).toThrow(/^services\.app\.build: images are not built here/));

  test("with --without are not started, and so need no image", () =>
    expect(namesWith({ without: ["app"], profiles: ["p"] })).toEqual(["db", "migrate", "mail"]));

  test("with --without are missed by those that depend on them", () => {
    const compose = { without: ["app", "db"] };
    expect(composeErrorsOf({ files: { "compose.yml": text }, compose })).toContain(
      'depends on "db", which is left out',
    );
  });
});

describe("a service that may finish", () => {
  const mayFinish = (fields: string) => one(fields).mayFinish ?? false;
  test.each([
    ["command: [sh, -c, mc mb local/bucket]", true],
    ["restart: on-failure", true],
    ["restart: 'no'", true],
    ["restart: always", false],
    ["restart: unless-stopped", false],
    ["ports: [80]", false],
    ["healthcheck: {test: 'true'}", false],
    ["x-sibling-services: {wait: none}", false],
    ["x-sibling-services: {after-ready: ['true']}", false],
  ])("%s: %s", (fields, expected) => expect(mayFinish(fields)).toBe(expected));
});

describe("a service that only waits for others", () => {
  const NOTICE = "services.a only waits for others, which happens here in any case, so it can be left out.";
  test.each([
    ["command: sh -c 'until pg_isready -h db; do sleep 1; done'", true],
    ["command: [sh, -c, 'until psql -c \\q; do echo waiting; sleep 5; done; echo up']", true],
    ["command: ['bash', '-c', 'while ! nc -z db 5432; do sleep 1; done']", true],
    ["entrypoint: ['/bin/sh', '-ec']\n    command: ['until nc -z db 1; do sleep 1; done']", true],
    ["command: ./wait-for-it.sh db:5432 -t 30", true],
    ["command: dockerize -wait tcp://db:5432 -timeout 30s", true],
    ["command: [sh, -c, 'until pg_isready -h db; do sleep 1; done; psql -f /seed.sql']", false],
    ["command: [sh, -c, 'until pg_isready -h db; do sleep 1; done && exec server']", false],
    ["command: ./wait-for-it.sh db:5432 -- ./server", false],
    ["command: dockerize -wait tcp://db:5432 ./server", false],
    ["command: [sleep, '60']", false],
  ])("%s: %s", (fields, isNoticed) => {
    const { notices } = requestOfCompose(`services:\n  a:\n    image: x\n    ${fields}\n`);
    expect(notices).toEqual(isNoticed ? [NOTICE] : []);
  });

  test.each([
    ["dokku/wait", true],
    ["willwill/wait-for-it:latest", true],
    ["atkrad/wait4x@sha256:0", true],
    ["acme/await", false],
    ["acme/waiter", false],
  ])("by its image %s: %s", (image, isNoticed) => {
    const result = readComposeJob({ files: { "compose.yml": `services: {a: {image: '${image}'}}` } });
    const notices = result.kind === "request" ? result.request.notices : [NOTICE];
    expect(notices).toEqual(isNoticed ? [NOTICE] : []);
  });
});

describe("several networks", () => {
  test.each([
    ["a: {image: x, networks: [front]}, b: {image: x, networks: [front]}", undefined],
    ["a: {image: x}, b: {image: x}", undefined],
    ["a: {image: x, network_mode: bridge}, b: {image: x}", undefined],
    ["a: {image: x, networks: [front, back]}", '"front", "back"'],
    ["a: {image: x, networks: [front]}, b: {image: x}", '"front", "default"'],
  ])("%s: %s", (services, names) => {
    const { notices } = requestOfCompose(`services: {${services}}\nnetworks: {front: {}, back: {}}`);
    const sentence = `the networks ${names} are one network here, on which every service reaches every other.`;
    expect(notices).toEqual(names === undefined ? [] : [sentence]);
  });
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
