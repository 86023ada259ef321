import { describe, expect, test } from "vitest";
import type { RouteAnswer } from "../../src/ports/route.ts";
import type { Readiness } from "../../src/readiness/wait-until-ready.ts";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import { notReady, silenceHint } from "../../src/service/not-ready.ts";
import { aService } from "../stories/a-start.ts";

const refused: RouteAnswer = {
  route: { kind: "published", host: "127.0.0.1", port: 32768 },
  answer: { kind: "not-ready", isReached: true, detail: "refuses the connection" },
};

function failure(readiness: Exclude<Readiness, { kind: "ready" }>, listening?: number[]) {
  const looks = { lastAnswers: ({ number }: ContainerPort) => (number === 8091 ? [refused] : []) };
  return notReady(aService("db"), "c1", readiness, { looks, listening });
}

const ended = { kind: "ended", isOutOfMemory: false, isRestarting: false, afterMs: 1_200 } as const;
const late = { kind: "timed-out", afterMs: 120_000 } as const;

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
      "for its command, although its port answers",
      { ...late, lastAnswer: "its healthcheck exits with 1: nope", silentPorts: [] },
      "db was not ready within 120.0 s: its healthcheck exits with 1: nope",
      /`timeout`/,
    ],
    ["because it ended", { ...ended, exitCode: 3 }, "db exited with code 3 after 1.2 s", /last lines/],
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
      /^See its last lines/,
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
    expect(silenceHint([tcpPort(8091)], listening)).toMatch(expected);
  });
});
