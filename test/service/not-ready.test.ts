import { describe, expect, test } from "vitest";
import type { RouteAnswer } from "../../src/ports/route.ts";
import type { Readiness } from "../../src/readiness/wait-until-ready.ts";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import { notReady, silenceAdvice } from "../../src/service/not-ready.ts";
import { aService } from "../stories/a-start.ts";

const waited = { forMs: 120_000, timeout: "120 s (default)" };

const refused: RouteAnswer = {
  route: { kind: "published", host: "127.0.0.1", port: 32768 },
  answer: { kind: "not-ready", isReached: true, detail: "refuses the connection" },
};

function failure(readiness: Exclude<Readiness, { kind: "ready" }>, listening?: number[]) {
  const looks = { lastAnswers: ({ number }: ContainerPort) => (number === 8091 ? [refused] : []) };
  return notReady(aService("db"), "c1", readiness, { looks, listening, isKnown: true, waited });
}

const ended = { kind: "ended", isOutOfMemory: false, isRestarting: false, afterMs: 1_200 } as const;
const late = { kind: "timed-out", afterMs: 120_000, topic: "Condition not met", passed: "" } as const;
const command = { ...late, topic: "Health command fails", silentPorts: [] } as const;

describe("a service that did not become ready", () => {
  test.each<[string, Exclude<Readiness, { kind: "ready" }>, string, RegExp]>([
    [
      "for a silent port: which, over which routes, and what else may be waited for",
      { ...late, lastAnswer: "port 8091: refuses the connection", silentPorts: [tcpPort(8091)] },
      "db was not ready within 120.0 s: port 8091 does not answer as it should (published port 127.0.0.1:32768: refuses the connection)",
      /wait: \{tcp: /,
    ],
    [
      "for several",
      { ...late, lastAnswer: "", silentPorts: [tcpPort(8091), tcpPort(8092)] },
      "db was not ready within 120.0 s: ports 8091, 8092 do not answer as they should (published port 127.0.0.1:32768: refuses the connection)",
      /wait: \{tcp: /,
    ],
    [
      "for a port without any route",
      { ...late, lastAnswer: "port 1: the job has no route to this port", silentPorts: [tcpPort(1)] },
      "db was not ready within 120.0 s: port 1: the job has no route to this port",
      /wait: \{tcp: /,
    ],
    [
      "for its health command, although its port answers",
      {
        ...command,
        lastAnswer: "its healthcheck exits with 1: nope",
        passed: "port 6379: Redis answers PING",
      },
      "db was not ready within 120.0 s: its healthcheck exits with 1: nope, although port 6379: Redis answers PING",
      /^Correct .*`--health-cmd`.*, or leave it out: this image is known, .*`timeout`/,
    ],
    [
      "for its health command alone",
      { ...command, lastAnswer: "its healthcheck exits with 1: nope" },
      "db was not ready within 120.0 s: its healthcheck exits with 1: nope",
      /^Correct its health command .*`timeout`/,
    ],
    [
      "for another condition",
      { ...late, lastAnswer: "0 of 1 matching lines in its log", silentPorts: [] },
      "db was not ready within 120.0 s: 0 of 1 matching lines in its log",
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

  test("carries its end for the report", () => {
    expect(failure({ ...ended, exitCode: 3 }).end).toMatchObject({ exitCode: 3 });
  });
});

describe("the next step for a silent port", () => {
  test.each<[string, number[] | undefined, RegExp]>([
    ["others listen", [8092, 9000], /^It listens on 8092, 9000: put the port .* wait: \{tcp: 8092\}\.$/],
    ["nothing listens", [], /^It does not listen on any port yet\. .*wait: \{tcp: <port>\}\.$/],
    ["nobody can tell", undefined, /^Its last lines .*wait: \{tcp: <port>\}\.$/],
    ["it listens, and answers wrongly", [8091, 9000], /^It listens there, but .*`wait: tcp`/],
  ])("where %s", (_, listening, expected) => {
    expect(silenceAdvice([tcpPort(8091)], "refuses", listening).hint).toMatch(expected);
  });
});

test("a wrong answer over HTTP is not a question of time", () => {
  const advice = silenceAdvice([tcpPort(8091)], "port 8091: GET returns 404", [8091]);
  expect(advice).toMatchObject({ topic: "Wrong HTTP answer", hint: expect.stringContaining("path") });
});
