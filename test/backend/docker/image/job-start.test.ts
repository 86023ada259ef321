import { expect, test } from "vitest";
import { jobStartedEpochMs } from "../../../../src/backend/docker/image/job-start.ts";
import { ageSecondsOf } from "../../../../src/job/worker-process.ts";

const containerStartedAt = "2026-11-20T00:00:00Z";
const now = Date.parse("2026-11-26T12:00:00Z") / 1000;

test("a job began with its worker, also in a container that serves many jobs", () =>
  expect(jobStartedEpochMs({ workerAgeSeconds: 90, containerStartedAt }, now)).toBe((now - 90) * 1000));

test("a job whose worker is out of sight began with its container", () =>
  expect(jobStartedEpochMs({ workerAgeSeconds: undefined, containerStartedAt }, now)).toBe(
    Date.parse(containerStartedAt),
  ));

test.each([undefined, ""])("of any other nothing is known: %j", (startedAt) =>
  expect(
    jobStartedEpochMs({ workerAgeSeconds: undefined, containerStartedAt: startedAt }, now),
  ).toBeUndefined(),
);

test("a worker's age is the ticks between its start and this process's", () => {
  const stat = (startTime: number) => `1 (x) S 1 ${"0 ".repeat(17)}${startTime} 0`;
  const processes = {
    ownPid: 9,
    stat: (pid: number) => (pid === 9 ? stat(70_050) : undefined),
    pidNamespace: () => "pid:[1]",
    bootId: () => "b",
    uptimeSeconds: () => 3_600,
  };
  const worker = { pid: 2, startTime: "60000", pidNamespace: "pid:[1]", bootId: "b" };
  expect(ageSecondsOf(worker, processes)).toBe(100.5);
});
