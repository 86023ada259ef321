import { describe, expect, test } from "vitest";
import {
  isOurs,
  marksOf,
  marksOfJob,
  marksOfThing,
  type Owner,
  selectorFor,
  selectorForNames,
} from "../../../src/backend/kubernetes/labels.ts";
import { aJob } from "../../fakes/a-job.ts";

const NAMES = { repository: "acme/shop", run: "12", job: "test" };
const SESSION = { id: "0123456789ab", jobSession: "ba9876543210" };
const OWNER: Owner = { name: "runner-1", namespace: "ci", uid: "u-1", labels: {} };
const JOB = aJob({ repository: NAMES.repository, run: NAMES.run, name: NAMES.job, step: "start" });

const ofStep = (session = SESSION, names = NAMES) =>
  marksOf(session, OWNER, {
    job: { ...JOB, repository: names.repository, run: names.run, name: names.job },
    expiresSeconds: 60,
  });
const isSelected = (labels: Readonly<Record<string, string>>, selector: Readonly<Record<string, string>>) =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

describe("what belongs to a step", () => {
  const selector = selectorFor({ kind: "session", ofJob: NAMES, ...SESSION });

  test.each([
    ["is found", SESSION, NAMES, true],
    ["is not another step's", { ...SESSION, id: "aaaaaaaaaaaa" }, NAMES, false],
    ["is not another job's", { ...SESSION, jobSession: "aaaaaaaaaaaa" }, NAMES, false],
    ["is not that of a job with its session's name elsewhere", SESSION, { ...NAMES, run: "13" }, false],
  ])("%s", (_, session, names, isFound) =>
    expect(isSelected(ofStep(session, names).labels, selector)).toBe(isFound),
  );
});

describe("what belongs to a job", () => {
  const selector = selectorFor({ kind: "job", jobSession: SESSION.jobSession });

  test("is found, of every step", () => {
    expect(isSelected(ofStep().labels, selector)).toBe(true);
    expect(isSelected(ofStep({ ...SESSION, id: "aaaaaaaaaaaa" }).labels, selector)).toBe(true);
    expect(isSelected(marksOfJob(ofStep(), "network").labels, selector)).toBe(true);
  });

  test("says nothing of one step", () => {
    const { labels, annotations } = marksOfJob(ofStep(), "network");
    expect(Object.values({ ...labels, ...annotations })).not.toContain(SESSION.id);
    expect(Object.values({ ...labels, ...annotations })).not.toContain(JOB.step);
  });
});

describe("a job's names", () => {
  // A later version must find what an earlier one has left.
  test("make a label that stays the same from version to version", () => {
    expect(Object.values(selectorForNames(NAMES))).toEqual(["f8ebdbde6bd1a593"]);
  });

  test.each(["repository", "run", "job"])("make another one if the %s is another", (name) => {
    expect(selectorForNames({ ...NAMES, [name]: "other" })).not.toEqual(selectorForNames(NAMES));
    expect(selectorForNames({ ...NAMES, [name]: undefined })).toEqual(
      selectorForNames({ ...NAMES, [name]: "" }),
    );
  });
});

describe("an object", () => {
  const { labels } = marksOfThing(ofStep(), { name: "db-1", service: "db", start: "s1" });

  test.each([
    ["that carries our marks is ours", { name: "db-1", labels }, true],
    ["that was copied under another name is not", { name: "db-2", labels }, false],
    ["without labels is not", { name: "db-1" }, false],
    [
      "of a session that we would not name so is not",
      { name: "db-1", labels: { ...labels, "sibling-services.job-session": "mine" } },
      false,
    ],
  ])("%s", (_, metadata, isOne) => expect(isOurs(metadata)).toBe(isOne));

  test("carries what is known, and nothing empty", () => {
    const marks = ofStep(SESSION, { ...NAMES, run: "" });
    expect(Object.values(marks.annotations)).not.toContain("");
    expect(Object.values(marks.annotations)).toContain(NAMES.repository);
  });

  test("of a job in container hooks carries their label, so that they remove it too", () => {
    const hooked = { ...OWNER, labels: { "runner-pod": "runner-1" } };
    const of = (owner: Owner) => marksOf(SESSION, owner, { job: JOB, expiresSeconds: 60 }).labels;
    expect(of(hooked)).toMatchObject({ "runner-pod": "runner-1" });
    expect(of(OWNER)).not.toHaveProperty("runner-pod");
  });
});
