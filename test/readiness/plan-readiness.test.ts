import { describe, expect, test } from "vitest";
import { planReadiness, type ReadinessFacts } from "../../src/readiness/plan-readiness.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { health, nothing, planned, preset } from "./plan-in-words.ts";
import { knownService } from "./presets/known-service.ts";

describe("what decides", () => {
  test.each<[string, Partial<ReadinessFacts>, string]>([
    ["nothing known: it runs for a moment", {}, "running"],
    ["one exposed port: it", { exposedPorts: [tcpPort(80)] }, "tcp on all of 80"],
    [
      "several exposed ports: those that come to listen within a moment",
      { exposedPorts: [tcpPort(80), tcpPort(443)] },
      "tcp on settled of 80,443",
    ],
    [
      "declared ports: the first",
      { declaredPorts: [tcpPort(8080), tcpPort(80)], exposedPorts: [tcpPort(1)] },
      "tcp on all of 8080",
    ],
    ["a known image: its protocol", { preset, exposedPorts: [tcpPort(5432)] }, "postgres on first of 5432"],
    [
      "a known image, declared port: its protocol",
      { preset, declaredPorts: [tcpPort(5432), tcpPort(9)] },
      "postgres on first of 5432",
    ],
    [
      "a known image, another port declared first: that one answers, and its protocol",
      { preset, declaredPorts: [tcpPort(9), tcpPort(5432)] },
      "tcp on all of 9 then postgres on first of 5432",
    ],
    [
      "a known image that was moved: the declared port speaks it too",
      { preset, declaredPorts: [tcpPort(5433)] },
      "tcp on all of 5433 then postgres on first of 5432,5433",
    ],
    [
      "a known image that was built for another port: that may be it",
      { preset, exposedPorts: [tcpPort(5433)] },
      "tcp on all of 5433 then postgres on first of 5432,5433",
    ],
    [
      "a known image whose settings name its port: only that",
      {
        preset: knownService("postgres", { environment: ["PGPORT=5433"], command: [] }),
        exposedPorts: [tcpPort(5432)],
      },
      "postgres on first of 5433",
    ],
    [
      "a port that opens earlier and is lower counts for nothing",
      {
        preset: knownService("rabbitmq"),
        exposedPorts: [4369, 5671, 5672, 25672].map(tcpPort),
      },
      "amqp on first of 5672",
    ],
    [
      "a known image that is asked on another port: its main port accepts, too",
      {
        preset: knownService("apachepulsar/pulsar", {
          environment: [],
          command: ["bin/pulsar", "standalone"],
        }),
      },
      'tcp on all of 6650 then http "/admin/v2/namespaces/public/default" on first of 8080',
    ],
    [
      "a known image that says in its log that it serves",
      { preset: knownService("bitnami/openldap") },
      "ldap on first of 1389 then 1 lines like \\*\\* Starting slapd \\*\\*",
    ],
    [
      "a known image of which nothing but the port is known",
      {
        preset: knownService("rethinkdb"),
        exposedPorts: [8080, 28015].map(tcpPort),
      },
      "tcp on all of 28015",
    ],
    [
      "a healthcheck in shell form: the port first",
      {
        healthcheck: health("CMD-SHELL", "curl -f localhost || exit 1"),
        declaredPorts: [tcpPort(80), tcpPort(81)],
      },
      'tcp on all of 80 then run ["/bin/sh","-c","curl -f localhost || exit 1"] for 30000',
    ],
    [
      "a healthcheck and one exposed port: the port first",
      { healthcheck: health("CMD", "check"), exposedPorts: [tcpPort(80)] },
      'tcp on all of 80 then run ["check"] for 30000',
    ],
    [
      "a healthcheck and several exposed ports: they first",
      { healthcheck: health("CMD", "check"), exposedPorts: [tcpPort(80), tcpPort(81)] },
      'tcp on settled of 80,81 then run ["check"] for 30000',
    ],
    [
      "a healthcheck in shell form, image with a shell of its own",
      { healthcheck: { ...health("CMD-SHELL", "check"), shell: ["/bin/bash", "-ec"] } },
      'run ["/bin/bash","-ec","check"] for 30000 after 1000',
    ],
    [
      "a healthcheck in exec form, no port: not in the first second",
      { healthcheck: health("CMD", "check", "-v") },
      'run ["check","-v"] for 30000 after 1000',
    ],
    [
      "its own timeout",
      { healthcheck: { test: ["CMD", "check"], timeoutMs: 2_000 } },
      'run ["check"] for 2000 after 1000',
    ],
    [
      "a timeout of zero is the default",
      { healthcheck: { test: ["CMD", "c"], timeoutMs: 0 } },
      'run ["c"] for 30000 after 1000',
    ],
    [
      "a known image with a healthcheck that asks another port that was asked: only the protocol",
      {
        preset: knownService("azurite"),
        healthcheck: health("CMD", "nc", "-z", "127.0.0.1", "10002"),
      },
      'http "/" on first of 10000 then http "/" on first of 10001 then http "/" on first of 10002 without its healthcheck',
    ],
    [
      "a known image with a healthcheck that asks the same: only the protocol",
      { preset, healthcheck: health("CMD-SHELL", "pg_isready -U app") },
      "postgres on first of 5432 without its healthcheck",
    ],
    [
      "a known image with a healthcheck that asks more: the protocol first, and both",
      { preset, healthcheck: health("CMD-SHELL", "pg_isready && psql -c 'select 1 from t'") },
      'postgres on first of 5432 then run ["/bin/sh","-c","pg_isready && psql -c \'select 1 from t\'"] for 30000',
    ],
    [
      "a known image that was moved: what its healthcheck asks is not certain",
      { preset, declaredPorts: [tcpPort(5433)], healthcheck: health("CMD-SHELL", "pg_isready") },
      'tcp on all of 5433 then postgres on first of 5432,5433 then run ["/bin/sh","-c","pg_isready"] for 30000',
    ],
    [
      "a known image of which only the port is known: its healthcheck, too",
      {
        preset: knownService("rethinkdb"),
        healthcheck: health("CMD-SHELL", "nc -z localhost 28015"),
      },
      'tcp on all of 28015 then run ["/bin/sh","-c","nc -z localhost 28015"] for 30000',
    ],
    [
      "a switched-off healthcheck",
      { healthcheck: health("NONE"), exposedPorts: [tcpPort(80)] },
      "tcp on all of 80",
    ],
    ["an empty healthcheck", { healthcheck: health(), exposedPorts: [tcpPort(80)] }, "tcp on all of 80"],
    [
      "a healthcheck without a command",
      { healthcheck: health("CMD-SHELL"), preset },
      "postgres on first of 5432",
    ],
    ["an unknown kind, which Docker ignores as well", { healthcheck: health("HTTP", "/") }, "running"],
  ])("%s", (_, facts, expected) => {
    expect(planned(facts)).toBe(expected);
  });
});

test.each<[string, Partial<ReadinessFacts>, object]>([
  [
    "the healthcheck: Docker runs it too, so its word counts",
    { healthcheck: health("CMD", "check") },
    { source: "its healthcheck", isHealthcheck: true },
  ],
  [
    "the user's own: Docker knows nothing of it",
    { wait: [{ kind: "exec", argv: ["check"] }] },
    { source: "the command of its `wait`", isHealthcheck: false },
  ],
])("whose command it is: %s", (_, facts, expected) => {
  expect(planReadiness({ ...nothing, ...facts }).checks).toMatchObject([expected]);
});

test("the timeout is handed on", () => {
  expect(planReadiness({ ...nothing, timeoutMs: 5_000 }).timeoutMs).toBe(5_000);
});
