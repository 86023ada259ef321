import { describe, expect, test } from "vitest";
import type { ComposeSurroundings } from "../../../src/request/job-surroundings.ts";
import { composeErrorsOf, composeServiceOf, readComposeJob, requestOfCompose } from "./reading-compose.ts";

const one = (fields: string, rest = "") =>
  composeServiceOf(`services:\n  a:\n    image: x\n    ${fields}\n${rest}`);

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
