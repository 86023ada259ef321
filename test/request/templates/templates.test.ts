import { describe, expect, test } from "vitest";
import { knownServicesOf } from "../../../src/request/known-services.ts";
import { formatProblems } from "../../../src/request/problem.ts";
import { fillTemplate } from "../../../src/request/templates/fill-template.ts";
import { readExports } from "../../../src/request/templates/read-exports.ts";
import { requestOf } from "../reading.ts";

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
