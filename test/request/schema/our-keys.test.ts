import { describe, expect, test } from "vitest";
import { errorsOf, requestOf, serviceOf } from "../reading.ts";

describe("timeout", () => {
  test.each([
    ["90s", 90_000],
    ["2m", 120_000],
    ["1m30s", 90_000],
    ["1.5s", 1_500],
    ["500ms", 500],
    ["24h", 86_400_000],
  ])("%s", (text, expected) => expect(serviceOf(`a: {image: x, timeout: ${text}}`).timeoutMs).toBe(expected));

  test.each([
    ["120", "Did you mean 120s?"],
    ["2 minutes", "not a duration"],
    ["25h", "from 1ms to 24h"],
    ["0s", "from 1ms to 24h"],
  ])("%s is refused: %s", (text, sentence) =>
    expect(errorsOf(`a: {image: x, timeout: ${text}}`)).toContain(sentence),
  );
});

describe("depends-on", () => {
  const dependenciesOf = (dependsOn: string) =>
    requestOf(`a: {image: x, depends-on: ${dependsOn}}\nb: y\nc: z\nd: ''`).services[0]?.dependsOn;

  test.each([
    ["b", [{ service: "b", until: "ready" }]],
    [
      "[b, c]",
      [
        { service: "b", until: "ready" },
        { service: "c", until: "ready" },
      ],
    ],
    [
      "{b: started, c: finished}",
      [
        { service: "b", until: "started" },
        // One that must finish is one that waits for its own end.
        { service: "c", until: "ready" },
      ],
    ],
  ])("%s", (text, expected) => expect(dependenciesOf(text)).toEqual(expected));

  test("on a service that is skipped is not a dependency", () =>
    expect(dependenciesOf("[b, d]")).toHaveLength(1));

  test.each([
    ["a: {image: x, depends-on: dbb}\ndb: y", "Did you mean db?"],
    ["a: {image: x, depends-on: a}", "a service cannot depend on itself"],
    [
      "a: {image: x, depends-on: b}\nb: {image: x, depends-on: c}\nc: {image: x, depends-on: a}",
      "a -> b -> c -> a",
    ],
    ["a: {image: x, depends-on: {b: healthy}}\nb: y", '"healthy" is not started, ready or finished'],
    [
      "a: {image: x, depends-on: {b: {condition: service_healthy}}}\nb: y",
      "should be started, ready or finished",
    ],
  ])("%s is refused: %s", (text, sentence) => expect(errorsOf(text)).toContain(sentence));

  test.each([
    ["nothing", "b: y", [{ kind: "exit", exitCode: 0 }]],
    ["that it ends well", "b: {image: y, wait: {exit: 0}}", [{ kind: "exit", exitCode: 0 }]],
  ])("finished, of a service whose wait says %s, waits for its end", (_, b, wait) =>
    expect(requestOf(`a: {image: x, depends-on: {b: finished}}\n${b}`).services[1]?.wait).toEqual(wait),
  );

  test.each([
    ["wait: healthy", '"b" never counts as finished: its `wait` has no exit: 0'],
    ["wait: {exit: 3}", 'Write `wait: {exit: 0}` for "b"'],
    ["after-ready: x", "after-ready needs a service that keeps running, but this one exits"],
  ])("finished, of a service with %s, is refused: %s", (b, sentence) =>
    expect(errorsOf(`a: {image: x, depends-on: {b: finished}}\nb: {image: y, ${b}}`)).toContain(sentence),
  );

  test("is implied by the use of another service's field, whose ring is refused too", () => {
    expect(requestOf("a: {image: x, env: {U: '{b.address}'}}\nb: y").services[0]?.dependsOn).toEqual([
      { service: "b", until: "started" },
    ]);
    expect(requestOf("a: {image: x, env: {U: '{a.address}'}}").services[0]?.dependsOn).toEqual([]);
    expect(errorsOf("a: {image: x, env: {U: '{a.id}'}}")).toContain("env and command cannot hold {a.id}");
    expect(errorsOf("a: {image: x, env: {U: '{b.port}'}}\nb: {image: y, command: 'run {a.port}'}")).toContain(
      "a -> b -> a",
    );
  });
});

describe("copy", () => {
  const copiesOf = (copy: string) => serviceOf(`a: {image: x, copy: ${copy}}`).copies;

  test.each([
    ["./x:/y", [{ from: "./x", to: "/y", mode: undefined, owner: undefined }]],
    ["[ci/x.sql:/init/x.sql]", [{ from: "ci/x.sql", to: "/init/x.sql", mode: undefined, owner: undefined }]],
    [
      "{from: x, to: /y, mode: 0644, owner: 999}",
      [{ from: "x", to: "/y", mode: 0o644, owner: { uid: 999, gid: 999 } }],
    ],
    [
      "{from: x, to: /y, mode: 0o755, owner: 1:2}",
      [{ from: "x", to: "/y", mode: 0o755, owner: { uid: 1, gid: 2 } }],
    ],
    ["{from: x, to: /y, mode: '1777'}", [{ from: "x", to: "/y", mode: 0o1777, owner: undefined }]],
  ])("%s", (text, expected) => expect(copiesOf(text)).toEqual(expected));

  test.each([
    ["x", "not source:target"],
    ["x:y", "not source:target"],
    ["x:/y:ro", "not source:target"],
    ["../x:/y", "is outside the workspace"],
    ["{from: a/../../x, to: /y}", "is outside the workspace"],
    ["{from: x, to: y}", "not an absolute path"],
    ["{from: x}", '"to" is missing here'],
    ["{from: x, to: /y, mode: 888}", "not an octal mode"],
    ["{from: x, to: /y, owner: postgres}", "Names are known only inside the image"],
  ])("%s is refused: %s", (text, sentence) =>
    expect(errorsOf(`a: {image: x, copy: ${text}}`)).toContain(sentence),
  );
});

test("after-ready, storage, if-not-ready and aliases", () =>
  expect(
    serviceOf(
      "a: {image: x, after-ready: [createdb b, [psql, -c, 'x y']], storage: memory, if-not-ready: warn, aliases: b}",
    ),
  ).toMatchObject({
    afterReady: [
      ["/bin/sh", "-c", "createdb b"],
      ["psql", "-c", "x y"],
    ],
    storage: "memory",
    ifNotReady: "warn",
    aliases: ["b"],
  }));

test.each([
  ["storage: disk", '"disk" is not memory'],
  ["if-not-ready: retry", "not fail, warn or ignore"],
  ["aliases: [job]", "job is the name of this job"],
  ["aliases: ['a b']", "not a DNS name"],
  ["pull: sometimes", "not always, missing or never"],
])("%s is refused: %s", (line, sentence) => expect(errorsOf(`a: {image: x, ${line}}`)).toContain(sentence));

test("what an expression left empty counts as absent", () =>
  expect(
    serviceOf(
      "a: {image: x, ports: , env: , volumes: , options: , command: , wait: , timeout: , depends-on: , copy: , credentials: }",
    ),
  ).toMatchObject({
    ports: [],
    wait: undefined,
    timeoutMs: undefined,
    dependsOn: [],
    copies: [],
    credentials: undefined,
  }));
