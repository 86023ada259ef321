import { describe, expect, test } from "vitest";
import {
  declaredPortsOf,
  fieldsIn,
  fillFields,
  fillTemplate,
} from "../../../src/request/templates/fill-template.ts";
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
