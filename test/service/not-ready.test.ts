import { describe, expect, test } from "vitest";
import type { RouteAnswer } from "../../src/ports/route.ts";
import type { Readiness } from "../../src/readiness/wait-until-ready.ts";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import { notReady } from "../../src/service/not-ready.ts";
import { listenersOn } from "../fakes/some-running-service.ts";
import { aService } from "../stories/a-start.ts";

const seen = {
  waitedMs: 121_900,
  timeout: { ms: 120_000, defaultMs: 120_000, from: "default" },
  preset: { containerPort: tcpPort(6379) },
} as const;

const refused: RouteAnswer = {
  route: { kind: "published", host: "127.0.0.1", port: 32768 },
  answer: { kind: "not-ready", isReached: true, detail: "refuses the connection" },
};

function failure(readiness: Exclude<Readiness, { kind: "ready" }>, listening?: number[]) {
  const looks = { lastAnswers: ({ number }: ContainerPort) => (number === 8091 ? [refused] : []) };
  return notReady(aService("db"), "c1", readiness, {
    looks,
    listeners: listening && listenersOn(listening),
    ...seen,
  });
}

const ended = {
  kind: "ended",
  isOutOfMemory: false,
  isRestarting: false,
  restartCount: 0,
  afterMs: 1_200,
} as const;
const late = {
  kind: "timed-out",
  afterMs: 120_000,
  topic: "Condition not met",
  passed: "",
  restarts: 0,
  isOutOfMemory: false,
} as const;
const command = { ...late, topic: "Health command fails", silentPorts: [] } as const;

describe("a service that did not become ready", () => {
  test.each<[string, Exclude<Readiness, { kind: "ready" }>, string, RegExp]>([
    [
      "for a silent port: which, over which routes, and what else may be waited for",
      { ...late, lastAnswer: "port 8091: refuses the connection", silentPorts: [tcpPort(8091)] },
      "db was not ready within 120 s: port 8091 does not answer as it should (refuses the connection)",
      /^If it starts slowly, set a longer `timeout` \(now 120 s, the default\);/,
    ],
    [
      "for a mistake that its log tells",
      {
        kind: "mistaken",
        line: "\u001b[31m1795766000: Starting in local only mode.",
        mistake: { says: /local only/, topic: "Nothing listens on the port", hint: "Set a command." },
      },
      "db cannot become ready, because its log says: Starting in local only mode.",
      /Set a command/,
    ],
    [
      "for several",
      { ...late, lastAnswer: "", silentPorts: [tcpPort(8091), tcpPort(8092)] },
      "db was not ready within 120 s: ports 8091, 8092 do not answer as they should (refuses the connection)",
      /^If it starts slowly, set a longer `timeout` \(now 120 s, the default\);/,
    ],
    [
      "for a port without any route",
      { ...late, lastAnswer: "port 1: the job has no route to this port", silentPorts: [tcpPort(1)] },
      "db was not ready within 120 s: port 1: the job has no route to this port",
      /^If it starts slowly, set a longer `timeout` \(now 120 s, the default\);/,
    ],
    [
      "for its health command, although its port answers",
      {
        ...command,
        lastAnswer: "its healthcheck exits with 1: nope",
        passed: "port 6379: Redis answers PING",
      },
      "db was not ready within 120 s: its healthcheck exits with 1: nope, although port 6379: Redis answers PING",
      /^Correct .*`--health-cmd`.*, or leave it out: this image is known, .*`timeout`/,
    ],
    [
      "for its health command alone",
      { ...command, lastAnswer: "its healthcheck exits with 1: nope" },
      "db was not ready within 120 s: its healthcheck exits with 1: nope",
      /^Correct its health command .*`timeout`/,
    ],
    [
      "for another condition",
      { ...late, lastAnswer: "0 of 1 matching lines in its log", silentPorts: [] },
      "db was not ready within 120 s: 0 of 1 matching lines in its log",
      /`timeout`/,
    ],
    ["because it ended", { ...ended, exitCode: 3 }, "db exited with code 3 after 1.2 s", /last lines/],
    [
      "because it was killed",
      { ...ended, exitCode: 137 },
      "db ended with code 137 (SIGKILL) after 1.2 s",
      /`--memory`/,
    ],
    [
      "because it did its work",
      { ...ended, exitCode: 0 },
      "db exited with code 0 after 1.2 s",
      /`wait: \{exit: 0\}`/,
    ],
    [
      "because it ends again and again",
      { ...ended, exitCode: 0, isRestarting: true },
      "db exited with code 0 after 1.2 s and keeps being restarted",
      /^Its last lines/,
    ],
    [
      "because it ended once more after each restart",
      { ...ended, exitCode: 42, restartCount: 3 },
      "db exited with code 42 after 1.2 s, although it was restarted 3 times",
      /last lines/,
    ],
    [
      "in time, although it was started again",
      { ...command, lastAnswer: "its healthcheck exits with 1", restarts: 1 },
      "db was not ready within 120 s, although it was restarted: its healthcheck exits with 1",
      /`timeout`/,
    ],
    [
      "in time, because it ends soon after each restart",
      { ...command, topic: "Exited while starting", lastAnswer: "it has only just started", restarts: 3 },
      "db was not ready within 120 s, although it was restarted 3 times: it has only just started",
      /^Its last lines/,
    ],
    [
      "in time, without the process that ran out of memory",
      { ...command, lastAnswer: "its healthcheck exits with 1", isOutOfMemory: true },
      "db was not ready within 120 s, and one of its processes ran out of memory: its healthcheck exits with 1",
      /`timeout`/,
    ],
    [
      "because somebody removed it, with its exit code",
      { kind: "gone", exitCode: 3 },
      "db exited with code 3 and was removed by something else while it was starting",
      /cleanup scripts/,
    ],
    [
      "because somebody removed it, whose exit code nobody told",
      { kind: "gone" },
      "db was removed by something else while it was starting",
      /cleanup scripts/,
    ],
  ])("%s", (_, readiness, message, hint) => {
    const told = failure(readiness);
    expect(told.message).toBe(message);
    expect(told.hint).toMatch(hint);
  });

  test("carries its end, and how long it had, for the report", () => {
    const carried = { end: { exitCode: 3 }, waited: { forMs: 121_900 } };
    expect(failure({ ...ended, exitCode: 3 })).toMatchObject(carried);
  });
});

test("routes that fail in different ways are listed", () => {
  const container: RouteAnswer = {
    route: { kind: "container-ip", host: "172.18.0.2", port: 8091 },
    answer: { kind: "not-ready", isReached: true, detail: "no answer yet" },
  };
  const timedOut = { ...late, lastAnswer: "", silentPorts: [tcpPort(8091)] };
  const looks = { lastAnswers: () => [refused, container] };
  const listeners = listenersOn([8091]);
  const told = notReady(aService("db"), "c1", timedOut, { looks, listeners, ...seen });
  expect(told.message).toBe(
    "db was not ready within 120 s: port 8091 does not answer as it should (published port 127.0.0.1:32768: refuses the connection; container IP 172.18.0.2:8091: no answer yet); it does listen on 8091",
  );
});

test("the error says on what it listens instead", () => {
  const timedOut = { ...late, lastAnswer: "port 8091: refuses the connection", silentPorts: [tcpPort(8091)] };
  const told = failure(timedOut, [8092]);
  expect(told.message).toBe("db was not ready within 120 s: it listens on 8092, not on 8091");
  expect(told.topic).toBe("Listens on another port");
  expect(told.waited).toMatchObject({ forMs: undefined, timeout: "120 s (default)" });
  expect(told.hint).toContain("wait: {tcp: 8092}");
});

test("a wrong answer over HTTP is not a question of time", () => {
  const timedOut = {
    ...late,
    lastAnswer: "port 8091: GET /up returns 404, not 2xx",
    topic: "Wrong HTTP answer" as const,
    silentPorts: [tcpPort(8091)],
  };
  const told = failure(timedOut, [8091]);
  expect(told.message).toBe("db was not ready within 120 s: port 8091: GET /up returns 404, not 2xx");
  expect(told).toMatchObject({ topic: "Wrong HTTP answer", hint: expect.stringContaining("path") });
});
