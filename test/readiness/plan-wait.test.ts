import { describe, expect, test } from "vitest";
import type { ReadinessFacts } from "../../src/readiness/plan-readiness.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { WaitCondition } from "../../src/request/request.ts";
import { planned, preset } from "./plan-in-words.ts";

const http: WaitCondition = {
  kind: "http",
  path: "/health",
  port: undefined,
  statuses: [{ from: 200, to: 399 }],
  bodyPattern: undefined,
  isHttps: false,
  isInsecure: false,
  headers: [],
};
const log: WaitCondition = { kind: "log", pattern: "ready", times: 2 };

describe("the user's own word decides", () => {
  const health = { test: ["CMD", "check"], timeoutMs: undefined };
  test.each<[string, WaitCondition[], Partial<ReadinessFacts>, string]>([
    ["none: nothing", [{ kind: "none" }], { preset, healthcheck: health }, ""],
    [
      "healthy: the healthcheck",
      [{ kind: "healthy" }],
      { healthcheck: health },
      'run ["check"] for 30000 after 1000',
    ],
    [
      "healthy: the port first",
      [{ kind: "healthy" }],
      { healthcheck: health, declaredPorts: [tcpPort(80)] },
      'tcp on all of 80 then run ["check"] for 30000',
    ],
    [
      "healthy, known image: its protocol too, and what asks the same is run all the same",
      [{ kind: "healthy" }],
      { preset, healthcheck: { test: ["CMD", "pg_isready"], timeoutMs: undefined } },
      'postgres on first of 5432 then run ["pg_isready"] for 30000',
    ],
    [
      "healthy, known image: its protocol too",
      [{ kind: "healthy" }],
      { preset, healthcheck: health },
      'postgres on first of 5432 then run ["check"] for 30000',
    ],
    [
      "healthy without a healthcheck",
      [{ kind: "healthy" }],
      { preset },
      "impossible: neither its options nor its image define a healthcheck",
    ],
    [
      "tcp: the first declared port",
      [{ kind: "tcp", port: undefined }],
      { declaredPorts: [tcpPort(1), tcpPort(2)], exposedPorts: [tcpPort(3)] },
      "tcp on all of 1",
    ],
    [
      "tcp: what comes to listen of the exposed ports",
      [{ kind: "tcp", port: undefined }],
      { exposedPorts: [tcpPort(1), tcpPort(2)] },
      "tcp on settled of 1,2",
    ],
    [
      "tcp, a port: only that",
      [{ kind: "tcp", port: tcpPort(9) }],
      { preset, declaredPorts: [tcpPort(1)] },
      "tcp on all of 9",
    ],
    [
      "tcp without any port",
      [{ kind: "tcp", port: undefined }],
      {},
      "impossible: it declares no tcp port, and its image exposes none",
    ],
    [
      "http: the main port",
      [http],
      { declaredPorts: [tcpPort(8080), tcpPort(9)], exposedPorts: [tcpPort(80)] },
      `http ${JSON.stringify(http)} on first of 8080`,
    ],
    [
      "http: whichever of the exposed ports answers so",
      [http],
      { exposedPorts: [tcpPort(80), tcpPort(8080)] },
      `http ${JSON.stringify(http)} on first of 80,8080`,
    ],
    [
      "http: the port it names",
      [{ ...http, port: tcpPort(81) }],
      { exposedPorts: [tcpPort(1), tcpPort(2)] },
      `http ${JSON.stringify({ ...http, port: tcpPort(81) })} on first of 81`,
    ],
    [
      "http: the port it names, and the first declared one",
      [{ ...http, port: tcpPort(81) }],
      { declaredPorts: [tcpPort(80), tcpPort(81)] },
      `tcp on all of 80 then http ${JSON.stringify({ ...http, port: tcpPort(81) })} on first of 81`,
    ],
    [
      "http: the port it names, and that of a known image",
      [{ ...http, port: tcpPort(81) }],
      { preset },
      `tcp on all of 5432 then http ${JSON.stringify({ ...http, port: tcpPort(81) })} on first of 81`,
    ],
    [
      "http without any port",
      [http],
      {},
      "impossible: it declares no port for HTTP, and its image exposes none",
    ],
    [
      "exec, with a healthcheck",
      [{ kind: "exec", argv: ["x"] }],
      { healthcheck: health },
      'run ["x"] for 30000 after 1000',
    ],
    [
      "exec: the port first",
      [{ kind: "exec", argv: ["pg_isready"] }],
      { declaredPorts: [tcpPort(5432)] },
      'tcp on all of 5432 then run ["pg_isready"] for 30000',
    ],
    [
      "exec, known image: its port first",
      [{ kind: "exec", argv: ["x"] }],
      { preset },
      'tcp on all of 5432 then run ["x"] for 30000',
    ],
    ["log", [log], {}, "2 lines like ready"],
    [
      "log: the port first",
      [log],
      { declaredPorts: [tcpPort(80)] },
      "tcp on all of 80 then 2 lines like ready",
    ],
    [
      "log and a named port: no other",
      [log, { kind: "tcp", port: tcpPort(81) }],
      { declaredPorts: [tcpPort(80)] },
      "tcp on all of 81 then 2 lines like ready",
    ],
    [
      "exit: nobody reaches it",
      [{ kind: "exit", exitCode: 0 }],
      { declaredPorts: [tcpPort(80)] },
      "end with 0",
    ],
    [
      "exit, and then the whole log",
      [log, { kind: "exit", exitCode: 3 }],
      { preset },
      "end with 3 then 2 lines like ready at its end",
    ],
    [
      "several: all of them, the cheapest first",
      [{ kind: "exec", argv: ["x"] }, log, { kind: "tcp", port: tcpPort(9) }],
      {},
      'tcp on all of 9 then 2 lines like ready then run ["x"] for 30000',
    ],
  ])("%s", (_, wait, facts, expected) => {
    expect(planned({ ...facts, wait })).toBe(expected);
  });
});
