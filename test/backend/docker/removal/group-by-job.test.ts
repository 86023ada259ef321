import { expect, test } from "vitest";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { groupByJob, type LabelledThing } from "../../../../src/backend/docker/removal/group-by-job.ts";
import { asLabelled } from "../../../../src/backend/docker/removal/look-at-things.ts";

const JOB = "0123456789ab";
const OTHER_JOB = "ba9876543210";
const STEP = "aaaaaaaaaaaa";

const thing = (jobSession: string, session: string, rest: Partial<LabelledThing> = {}): LabelledThing => ({
  labels: { [LABEL.jobSession]: jobSession, [LABEL.session]: session },
  isRunning: false,
  createdEpochSeconds: 1,
  ...rest,
});

test("things are told apart by their job, and by the step that made them", () => {
  const jobs = groupByJob([
    thing(JOB, JOB),
    thing(OTHER_JOB, OTHER_JOB),
    thing(JOB, STEP),
    thing(JOB, JOB, { createdEpochSeconds: 2 }),
  ]);
  expect(jobs.map(({ jobSession, sessions }) => [jobSession, sessions.length])).toEqual([
    [JOB, 2],
    [OTHER_JOB, 1],
  ]);
  expect(jobs[0]?.sessions[0]?.labels).toEqual(thing(JOB, JOB).labels);
});

test.each([
  ["the job", { [LABEL.session]: STEP }],
  ["the step", { [LABEL.jobSession]: JOB }],
  ["a job of ours", { [LABEL.jobSession]: "mine", [LABEL.session]: STEP }],
  ["a step of ours", { [LABEL.jobSession]: JOB, [LABEL.session]: "mine" }],
])("a thing that does not name %s belongs to no job", (_, labels) => {
  expect(groupByJob([thing(JOB, STEP, { labels })])).toEqual([]);
});

const container = (isRunning: boolean, createdEpochSeconds = 1) =>
  thing(JOB, STEP, { isRunning, createdEpochSeconds });

test.each<[string, LabelledThing[], boolean]>([
  ["all of its containers are stopped", [container(false), container(false)], false],
  ["the first one runs", [container(true), container(false)], true],
  ["the last one runs", [container(false), container(true)], true],
])("a session has a running container: %s", (_, things, expected) => {
  expect(groupByJob(things)[0]?.sessions[0]?.hasRunningContainer).toBe(expected);
});

test("a session is as old as its youngest thing, on a daemon whose clock stands at 1970 too", () => {
  const ageOf = (...created: number[]) =>
    groupByJob(created.map((at) => container(false, at)))[0]?.sessions[0]?.youngestEpochSeconds;
  expect(ageOf(5, 9, 7)).toBe(9);
  expect(ageOf(0)).toBe(0);
});

test("networks and volumes run nothing: a session that is left with them has no running container", () => {
  const labels = { [LABEL.jobSession]: JOB, [LABEL.session]: STEP };
  const left = { name: "n", labels, createdEpochSeconds: 1 };
  const network = {
    ...left,
    id: "n",
    driver: "bridge",
    gateways: [],
    subnets: [],
    options: {},
    isInternal: false,
    isSwarmWide: false,
    isAttachable: false,
    containerIds: [],
  };
  const of = (things: Partial<Parameters<typeof asLabelled>[0]>) =>
    groupByJob(asLabelled({ containers: [], networks: [], volumes: [], ...things }))[0]?.sessions[0]
      ?.hasRunningContainer;
  expect(of({ networks: [network] })).toBe(false);
  expect(of({ volumes: [left] })).toBe(false);
  expect(of({ containers: [{ ...left, id: "c", imageId: "", isRunning: true }] })).toBe(true);
});
