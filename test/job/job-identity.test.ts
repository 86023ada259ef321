import { describe, expect, test } from "vitest";
import type { Job } from "../../src/job/job.ts";
import { identifyJob, type JobTraces } from "../../src/job/job-identity.ts";
import { aJob } from "../fakes/a-job.ts";

/** Of /proc/<pid>/stat: name, parent, start time. */
const stat = (pid: number, name: string, parent: number, start: number) =>
  `${pid} (${name}) S ${parent} ${"0 ".repeat(17)}${start} 0`;

const JOB = aJob({
  repository: "org/app",
  run: "1",
  runAttempt: "1",
  name: "test",
  runner: "machine",
  temporaryFolder: "/_work/_temp",
  workspace: "/_work/app/app",
});

interface Place {
  readonly job?: Partial<Job>;
  /** The program that runs the steps, and its start. */
  readonly worker?: readonly [name: string, start: number];
  readonly initStart?: number;
  readonly mountNamespace?: string;
  readonly isInContainer?: boolean;
}

/** A step of a job on a machine, or in a container. */
function aStep(place: Place): JobTraces {
  const { worker, initStart = 1 } = place;
  const stats: Record<number, string> = {
    1: stat(1, "init", 0, initStart),
    9: stat(9, "node", worker === undefined ? 0 : 7, Math.random() * 1e6),
    ...(worker && { 7: stat(7, worker[0], 1, worker[1]) }),
  };
  return {
    job: { ...JOB, ...place.job },
    processes: {
      ownPid: 9,
      stat: (pid) => stats[pid],
      pidNamespace: () => "pid:[1]",
      bootId: () => "boot-1",
      uptimeSeconds: () => 3_600,
    },
    surroundings: {
      isInContainer: place.isInContainer ?? false,
      mountNamespace: place.mountNamespace ?? "mnt:[1]",
    },
  };
}

const WORKER = ["Runner.Worker", 70] as const;
const ACT = ["act", 70] as const;

describe("one job", () => {
  test.each<[string, Place, Place]>([
    ["two steps of a worker", { worker: WORKER }, { worker: WORKER, job: { step: "second" } }],
    [
      "a step of a worker whose env names another folder",
      { worker: WORKER },
      { worker: WORKER, job: { temporaryFolder: "/mnt" } },
    ],
    ["two steps in a container", { isInContainer: true }, { isInContainer: true }],
    ["two steps of act on the machine", { worker: ACT }, { worker: ACT }],
    ["two steps of a runner that nobody knows", {}, {}],
    [
      "two steps of a job that no other shares its names with, in a container that was started again",
      { isInContainer: true, job: { hasUniqueNames: true } },
      { isInContainer: true, job: { hasUniqueNames: true }, initStart: 2, mountNamespace: "mnt:[2]" },
    ],
  ])("%s", (_, first, second) => {
    expect(identifyJob(aStep(second))).toEqual(identifyJob(aStep(first)));
  });
});

describe("two jobs", () => {
  const temp = (folder: string) => ({ job: { temporaryFolder: folder } });
  test.each<[string, Place, Place]>([
    ["of two workers", { worker: WORKER }, { worker: ["Runner.Worker", 71] }],
    ["of one act, with one run and one name", { worker: ACT, ...temp("/a") }, { worker: ACT, ...temp("/b") }],
    ["in two containers", { isInContainer: true }, { isInContainer: true, initStart: 2 }],
    [
      "in two containers that see the machine's processes",
      { isInContainer: true },
      { isInContainer: true, mountNamespace: "mnt:[2]" },
    ],
    ["of a runner that nobody knows, side by side", temp("/a"), temp("/b")],
    ["of a runner that nobody knows, one after the other", {}, { job: { run: "2" } }],
    [
      "with names of their own, in one container",
      { isInContainer: true, job: { hasUniqueNames: true } },
      { isInContainer: true, job: { hasUniqueNames: true, name: "another" } },
    ],
    [
      "of which each says which session is its own",
      { job: { ownSession: "first" } },
      { job: { ownSession: "second" } },
    ],
    ["in one container, of two runs", { isInContainer: true }, { isInContainer: true, job: { run: "2" } }],
  ])("%s", (_, first, second) => {
    expect(identifyJob(aStep(second)).jobSession).not.toBe(identifyJob(aStep(first)).jobSession);
  });
});

describe("what an identity rests on", () => {
  test.each<[string, Place, boolean]>([
    ["a worker of one job is certain", { worker: WORKER }, true],
    ["names that no other job has are certain", { job: { hasUniqueNames: true } }, true],
    ["a container is certain", { isInContainer: true }, true],
    ["a program that runs many jobs is not", { worker: ACT }, false],
    ["folders alone are not", {}, false],
  ])("%s", (_, place, isCertain) => {
    expect(identifyJob(aStep(place))).toMatchObject({
      jobSession: expect.stringMatching(/^[0-9a-f]{12}$/),
      isCertain,
    });
  });
});
