import { describe, expect, test } from "vitest";
import { knownServicesOf } from "../../../src/request/known-services.ts";
import { formatProblems } from "../../../src/request/problem.ts";
import {
  declaredPortsOf,
  fieldsIn,
  fillFields,
  fillTemplate,
} from "../../../src/request/templates/fill-template.ts";
import { readExports } from "../../../src/request/templates/read-exports.ts";
import { errorsOf, requestOf, serviceOf } from "../reading.ts";

const request = requestOf("postgres: {image: postgres, ports: [5432, 8080]}\nkafka.local: x\noff: ''");
const values = {
  network: "net",
  jobHost: "job.example",
  field: ({
    service,
    field,
    portNumber,
  }: {
    service: string;
    field: string;
    portNumber: number | undefined;
  }) => `<${[service, field, portNumber].filter((part) => part !== undefined).join(" ")}>`,
};

function exported(text: string): Record<string, string> {
  const result = readExports(text, knownServicesOf(request));
  if (result.kind === "problems") throw new Error(formatProblems(result.problems));
  return Object.fromEntries(
    result.exports.map(({ name, template }) => [name, fillTemplate(template, values)]),
  );
}

function exportErrors(text: string): string {
  const result = readExports(text, knownServicesOf(request));
  return result.kind === "problems" ? formatProblems(result.problems) : "";
}

describe("export", () => {
  test.each([
    ["A={postgres.host}:{postgres.port}", "<postgres host>:<postgres port>"],
    ["A={postgres.port:8080}", "<postgres port 8080>"],
    ["A={postgres.address}{postgres.url}{postgres.id}", "<postgres address><postgres url><postgres id>"],
    ["A={kafka.local.host}", "<kafka.local host>"],
    ["A={kafka.local.port:9092}", "<kafka.local port 9092>"],
    ["A={network} {job.host}", "net job.example"],
    ["A={postgres.ip}:{postgres.container-port}", "<postgres ip>:<postgres container-port>"],
    ['A={{"host": "{postgres.host}"}}', '{"host": "<postgres host>"}'],
    ["A=a=b", "a=b"],
    ["A=", ""],
    ["  A= x ", " x "],
  ])("%s", (line, expected) => expect(exported(line)).toEqual({ A: expected }));

  test("takes several lines, and skips blank ones and comments", () =>
    expect(exported("A=1\n\n  # B=2\r\nC=3\r\n")).toEqual({ A: "1", C: "3" }));

  test("leaves a line out that uses a service which is skipped, with a notice", () =>
    expect(readExports("A={off.host}\nB=1", knownServicesOf(request))).toMatchObject({
      exports: [{ name: "B" }],
      notices: ["export: A is skipped because off is not started."],
    }));

  test.each([
    ["A={postgers.host}", "Did you mean {postgres.host}?"],
    ["A={redis.host}", "this is not a service"],
    ["A={postgres.prt}", "Did you mean port?"],
    ["A={postgres.password}", "Fields are host, port"],
    ["A={postgres.port:99}", "Its ports are 5432, 8080."],
    ["A={kafka.local.port:0}", "numbers from 1 to 65535"],
    ["A={postgres.host", "this brace is never closed"],
    ["A=postgres.host}", "this brace closes nothing"],
    ["A={}", "this is not a service"],
    ["A", "not NAME=template"],
    ["A = x", "not NAME=template"],
    ["1A=x", "not the name of a variable"],
    ["A=1\nA=2", "exported twice"],
  ])("%s is refused: %s", (text, sentence) => expect(exportErrors(text)).toContain(sentence));

  test.each([
    "PATH",
    "path",
    "NODE_OPTIONS",
    "LD_PRELOAD",
    "GITHUB_ENV",
    "RUNNER_TEMP",
    "ACTIONS_X",
    "BASH_ENV",
    "HOME",
    "CI",
    "GIT_SSH_COMMAND",
    "GCONV_PATH",
    "LOCPATH",
    "PYTHONINSPECT",
    "PERL5DB",
    "DOTNET_STARTUP_HOOKS",
    "BASH_FUNC_x",
    "NODE_V8_COVERAGE",
    "TMPDIR",
    "SSH_ASKPASS",
    "MAKEFILES",
    "SIBLING_SERVICES_JOB_SESSION",
  ])("%s is refused, because later steps depend on it", (name) =>
    expect(exportErrors(`${name}=x`)).toContain("later steps depend on"),
  );

  test.each([
    "NODE_TLS_REJECT_UNAUTHORIZED",
    "NODE_EXTRA_CA_CERTS",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "CURL_CA_BUNDLE",
    "REQUESTS_CA_BUNDLE",
    "SSLKEYLOGFILE",
  ])("%s is refused, because it decides whom later steps trust", (name) =>
    expect(exportErrors(`${name}=x`)).toContain("which servers later steps trust"),
  );

  test.each(["DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "DOCKER_TLS_VERIFY", "CONTAINER_HOST"])(
    "%s is refused in a container job, whose steps the runner starts by its docker, and noticed elsewhere",
    (name) => {
      const line = `${name}=tcp://{postgres.address}`;
      expect(readExports(line, knownServicesOf(request), { isContainer: true })).toMatchObject({
        problems: [{ message: expect.stringContaining("the runner's own docker") }],
      });
      expect(readExports(line, knownServicesOf(request), { isContainer: false })).toMatchObject({
        exports: [{ name }],
        notices: [expect.stringContaining("which daemon later steps use")],
      });
    },
  );

  test.each(["HTTP_PROXY", "https_proxy", "NO_PROXY"])("%s is taken, with a notice", (name) =>
    expect(readExports(`${name}={postgres.address}`, knownServicesOf(request))).toMatchObject({
      exports: [{ name }],
      notices: [expect.stringContaining("reach the network")],
    }),
  );

  test.each([
    "DATABASE_URL",
    "PGHOST",
    "NODE_ENV",
    "HOST",
    "API_BASE",
    "GOOD",
    "SPRING_DATASOURCE_URL",
    "NODE_CONFIG",
  ])("%s is taken without a word", (name) =>
    expect(readExports(`${name}=x`, knownServicesOf(request))).toMatchObject({
      exports: [{ name }],
      notices: [],
    }),
  );

  test("points at the very characters", () =>
    expect(
      exportErrors("OK={postgres.host}\nURL=redis://{redsi.host}:{postgres.port}/{postgres.hst}"),
    ).toMatchInlineSnapshot(`
      "2 problems in the inputs:

      export: this is not a service (export, line 2)
         2 | URL=********{**********}*{postgres.port}*{postgres.hst}
           |             ^^^^^^^^^^^^
      Hint: Write {service.field}, and {{ or }} for a brace.

      export: this is not a field of a service (export, line 2)
         2 | URL=********{**********}*{postgres.port}*{postgres.hst}
           |                                          ^^^^^^^^^^^^^^
      Hint: Did you mean host?"
    `));
});

describe("url", () => {
  test.each([
    ["postgres://u:p@{address}/db", "postgres://u:p@<a address>/db"],
    ["http://{host}:{port:80}", "http://<a host>:<a port 80>"],
    ["{a.host}{network}", "<a host>net"],
    ["http://{ip}:{container-port}", "http://<a ip>:<a container-port>"],
  ])("%s", (url, expected) => {
    const template = serviceOf(`a: {image: x, ports: [80], url: '${url}'}`).url ?? [];
    expect(fillTemplate(template, values)).toBe(expected);
  });

  test.each([
    ["{url}", "a url cannot contain a url"],
    ["{port:81}", "Its ports are 80."],
    ["{b.host}", "this is not a service"],
    ["http://{host", "never closed"],
  ])("%s is refused: %s", (url, sentence) => {
    const errors = errorsOf(`a: {image: x, ports: [80], url: 'x${url}'}`);
    expect(errors).toContain(sentence);
    expect(errors).toContain("services.a.url");
  });
});

describe("in env, command and after-ready, only a known field of a declared service is one", () => {
  const services = declaredPortsOf(request.services);
  const fill = (text: string) => fillFields(text, services, values);

  test.each([
    ["PLAINTEXT://{postgres.host}:{postgres.port:8080}", "PLAINTEXT://<postgres host>:<postgres port 8080>"],
    ['{"port":{postgres.port}}', '{"port":<postgres port>}'],
    ["{kafka.local.id}", "<kafka.local id>"],
    ["{postgres.ip}:{postgres.container-port}", "<postgres ip>:<postgres container-port>"],
    ["{network}:{job.host}", "net:job.example"],
  ])("%s", (text, expected) => expect(fill(text)).toBe(expected));

  test.each([
    "{postgres.password}",
    "{postgres.port:99}",
    "{redis.host}",
    "{{postgres.host}}",
    "${postgres.host}",
    "{ postgres.host }",
    "{postgres.host",
    "{{.State.Health}}",
    '{"a": {"b": 1}}',
    "${VAR:-x} $(cmd) {a,b}",
    "${network}",
    "{{network}}",
    "{Network}",
    "{network.name}",
    "{job}",
    "{job.port}",
    "{postgres.ip:5432}",
    "{}",
    "{__proto__.host}",
  ])("%s stays as it is", (text) => expect(fill(text)).toBe(text));

  test("each use is known, once", () =>
    expect(fieldsIn("{postgres.host} {postgres.host}", services)).toHaveLength(2));

  test("a service waits for the others that it uses, and a notice names what only looks like a field", () => {
    const { services: read, notices } = requestOf(
      "a: {image: x, env: {A: '{a.host}{a.host}{a.prt}'}, command: 'x {a.port}', after-ready: 'y {b.url}'}\nb: z",
    );
    expect(read.find(({ name }) => name === "a")?.dependsOn.map(({ service }) => service)).toEqual(["b"]);
    expect(notices).toEqual([expect.stringContaining("{a.prt} was left unchanged")]);
  });
});

test.each(["id", "ip"])(
  "its own %s cannot be a part of a container's env and command, but of what follows",
  (field) => {
    const at = (key: string) => `a: {image: x, ${key}}`;
    const sentence = `env and command cannot hold {a.${field}}: the ${field} exists only after the container is created`;
    expect(errorsOf(at(`env: {K: '{a.${field}}'}`))).toContain(sentence);
    expect(errorsOf(at(`command: '{a.${field}}'`))).toContain(sentence);
    expect(
      requestOf(`${at(`after-ready: 'echo {a.${field}}'`)}\nb: {image: x, env: {K: '{a.${field}}'}}`)
        .services,
    ).toHaveLength(2);
  },
);
