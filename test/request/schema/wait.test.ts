import { describe, expect, test } from "vitest";
import { tcpPort } from "../../../src/request/container-port.ts";
import { errorsOf, serviceOf } from "../reading.ts";

const waitOf = (wait: string) => serviceOf(`a: {image: x, wait: ${wait}}`).wait;

describe("wait", () => {
  test.each([
    ["healthy", [{ kind: "healthy" }]],
    ["none", [{ kind: "none" }]],
    ["tcp", [{ kind: "tcp", port: undefined }]],
    ["{tcp: 5432}", [{ kind: "tcp", port: tcpPort(5432) }]],
    ["{log: ready, times: 2}", [{ kind: "log", pattern: "ready", times: 2 }]],
    ["{exec: pg_isready -q}", [{ kind: "exec", argv: ["/bin/sh", "-c", "pg_isready -q"] }]],
    ["{exec: [pg_isready, -q]}", [{ kind: "exec", argv: ["pg_isready", "-q"] }]],
    ["{exit: 0}", [{ kind: "exit", exitCode: 0 }]],
    [
      "[tcp, {log: x}]",
      [
        { kind: "tcp", port: undefined },
        { kind: "log", pattern: "x", times: 1 },
      ],
    ],
  ])("%s", (text, expected) => expect(waitOf(text)).toEqual(expected));

  test("asks over HTTP with what is given, else with defaults", () => {
    expect(waitOf("{http: /health}")).toEqual([
      {
        kind: "http",
        path: "/health",
        port: undefined,
        statuses: [{ from: 200, to: 399 }],
        bodyPattern: undefined,
        isHttps: false,
        isInsecure: false,
        headers: [],
      },
    ]);
    expect(
      waitOf(
        "{http: /, port: 8080, status: [204, 3xx], body: UP, https: true, insecure: true, headers: {A: 1}}",
      ),
    ).toEqual([
      {
        kind: "http",
        path: "/",
        port: tcpPort(8080),
        statuses: [
          { from: 204, to: 204 },
          { from: 300, to: 399 },
        ],
        bodyPattern: "UP",
        isHttps: true,
        isInsecure: true,
        headers: [{ name: "A", value: "1" }],
      },
    ]);
  });

  test.each([
    ["{tcp: 70000}", '"70000" is not a port from 1 to 65535'],
    ["{http: health}", "not the path of a URL"],
    ["{http: /, status: 20}", "not an HTTP status"],
    ["{http: /, headers: {'a b': c}}", "is not a header name"],
    ['{http: /, headers: {a: "b\\r\\nc: d"}}', "a header's value must be one line"],
    ["{log: '('}", "not a regular expression"],
    ["{log: '(a+)+'}", "can take exponential time"],
    ["{log: '(a|a)*'}", "can take exponential time"],
    ["{log: '((ab)*c){2,}'}", "can take exponential time"],
    ["{log: ''}", "would match immediately"],
    ["{exit: 300}", "not an exit code from 0 to 255"],
    ["{exec: ''}", "this needs a command"],
    ["{exec: }", "should be a command as text"],
    ["{tcp: 1, log: x}", '"tcp" and "log" cannot be combined'],
    ["{tcp: 1, times: 2}", '"times" is not known here'],
    ["{port: 80}", "one of tcp, http, log, exec, exit is missing"],
    ["[none, tcp]", "none cannot be combined"],
    ["helthy", "Did you mean healthy?"],
  ])("%s is refused: %s", (text, sentence) =>
    expect(errorsOf(`a: {image: x, wait: ${text}}`)).toContain(sentence),
  );

  test.each([
    "(ready|started) to serve",
    "port [0-9]+ .* open$",
    "a{2}b*",
    "\\(a+\\)+",
    "[(a+)]+",
    "(?:abc)+",
  ])("the pattern %s is fine", (pattern) =>
    expect(waitOf(`{log: '${pattern}'}`)).toMatchObject([{ pattern }]),
  );
});
