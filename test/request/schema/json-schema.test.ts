import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { servicesJsonSchema } from "../../../src/request/schema/json-schema.ts";
import { serviceKeys } from "../../../src/request/schema/service-shape.ts";
import type { JsonSchema } from "../../../src/request/schema/shape.ts";
import { read } from "../reading.ts";
import { readBlocks } from "../recorded/blocks.ts";
import { sharedFolder } from "../shared-material.ts";
import { validates } from "./validates.ts";

const schema = servicesJsonSchema();
const corpus = sharedFolder("corpus");

/** Every key of ours with its description, wherever it is. */
function keysIn(part: JsonSchema, path = ""): (readonly [string, JsonSchema])[] {
  const own = Object.entries(part.properties ?? {})
    .filter(([, { doNotSuggest }]) => doNotSuggest !== true)
    .map(([name, child]) => [`${path}.${name}`, child] as const);
  const children = [
    ...(part.anyOf ?? []),
    ...(part.items ? [part.items] : []),
    ...Object.values(part.patternProperties ?? {}),
  ];
  return [
    ...own,
    ...own.flatMap(([name, child]) => keysIn(child, name)),
    ...children.flatMap((child) => keysIn(child, path)),
  ];
}

test.each(keysIn(schema))(
  "an editor explains %s with a sentence, and with an example that fits",
  (_, key) => {
    expect(key.description).toMatch(/^[A-Z].*\.$/);
    const snippets = [key, ...(key.anyOf ?? [])].flatMap(({ defaultSnippets = [] }) => defaultSnippets);
    const examples = [...(key.examples ?? []), ...snippets.map(({ body }) => body)];
    expect(examples).toHaveLength(1);
    expect(validates(examples[0], key)).toBe(true);
  },
);

test("every key of a service is among them", () =>
  expect(keysIn(schema).map(([name]) => name)).toEqual(
    expect.arrayContaining(Object.keys(serviceKeys).map((key) => `.${key}`)),
  ));

describe("what an editor marks is what the action refuses", () => {
  test.each([
    ["a: redis", true],
    ["a:", true],
    ["a: {image: redis, ports: [80, '8080:80'], env: {A: 1, B: true, C: }}", true],
    ["a: {image: redis, wait: {http: /health, port: 80, status: [200, 3xx]}}", true],
    ["a: {image: redis, wait: [tcp, {log: ready, times: 2}, {exec: [a, b]}]}", true],
    ["a: {image: redis, copy: ['./x:/y', {from: x, to: /y, mode: '0644', owner: 1:2}]}", true],
    ["a: {image: redis, after-ready: [x, [y, z]], timeout: 90s, storage: memory, if-not-ready: warn}", true],
    ["a: {image: redis, credentials: {username: u, password: p}}", true],
    ["a: {ports: [80]}", false],
    ["a: {image: redis, port: 80}", false],
    ["a: {image: redis, environment: {A: b}}", false],
    ["a: {image: redis, environment: }", false],
    ["a: {image: redis, wait: {http: health}}", false],
    ["a: {image: redis, wait: {http: /, status: 2XX}}", true],
    ["a: {image: redis, copy: ./x}", false],
    ["a: {image: redis, copy: {from: x, to: y}}", false],
    ["a: {image: redis, ports: 80}", false],
    ["a: {image: redis, env: [A=b]}", false],
    ["a: {image: redis, wait: soon}", false],
    ["a: {image: redis, wait: {tcp: 70000}}", false],
    ["a: {image: redis, wait: {tcp: 1, times: 2}}", false],
    ["a: {image: redis, timeout: 90}", false],
    ["a: {image: redis, credentials: {username: u}}", false],
    ["a: {image: redis, copy: {from: x}}", false],
    ["a: {image: redis, pull: sometimes}", false],
    ["job: redis", false],
    ["a b: redis", false],
    ["a: [redis]", false],
  ])("%s", (text, isRight) => {
    expect(validates(parse(text), schema)).toBe(isRight);
    expect(read(text).kind).toBe(isRight ? "request" : "problems");
  });

  test("the schema's own examples, and what it offers to insert, are requests", () => {
    const inserted = (schema.defaultSnippets ?? []).map(({ body }) => stringify(body));
    const texts = inserted.map((text) => text.replaceAll(/\$\{\d:([^}]*)\}/g, "$1"));
    for (const text of [...(schema.examples ?? []).map((example) => stringify(example)), ...texts])
      expect(read(text).kind, text).toBe("request");
  });

  test.skipIf(corpus === undefined)(
    "no real block that we take is marked (skipped where ../shared/corpus is absent)",
    () => {
      const taken = readBlocks(corpus ?? "").filter(({ text }) => read(text).kind === "request");
      expect(taken.filter(({ text }) => !validates(parse(text), schema)).map(({ number }) => number)).toEqual(
        [],
      );
    },
  );
});
