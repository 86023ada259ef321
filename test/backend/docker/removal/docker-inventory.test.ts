import { describe, expect, test } from "vitest";
import type { Labels } from "../../../../src/backend/docker/engine/labels.ts";
import { LABEL, labelsOfThing, sessionLabels } from "../../../../src/backend/docker/labels.ts";
import { dockerInventory } from "../../../../src/backend/docker/removal/docker-inventory.ts";
import { findLostSessions } from "../../../../src/backend/docker/removal/find-lost-sessions.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";

const JOB = "0123456789ab";
const names = { repository: "me/app", run: "1", job: "test" };

/** A daemon with containers of this job, by their names, each with these labels besides. */
async function aDaemon(
  containers: Readonly<Record<string, { session?: string; step?: string; service?: string }>>,
) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  const ids: Record<string, string> = {};
  for (const [name, { session = JOB, step, service }] of Object.entries(containers)) {
    const labels = sessionLabels(
      { id: session, jobSession: JOB },
      { containerId: undefined, worker: undefined, entry: undefined },
      { job: aJob({ ...names, name: names.job, step }), expiresSeconds: 60, runnerLabels: {} },
    );
    const Labels: Labels = labelsOfThing(labels, { name, ...(service === undefined ? {} : { service }) });
    ids[name] = await engine.containers.create({ name, body: { Image: "app:1", Labels } });
  }
  return { engine, inventory: dockerInventory(engine), ids };
}

describe("what is ours on a daemon", () => {
  test("is named as its service and its step are, or else as its container is", async () => {
    const { inventory } = await aDaemon({ one: { service: "db", step: "start" }, two: {} });
    const found = await inventory.services({ kind: "job", jobSession: JOB });
    expect(found.map(({ name, step }) => [name, step])).toEqual([
      ["db", "start"],
      ["two", ""],
    ]);
  });

  test.each([
    [["aaaaaaaaaaaa"], true],
    [["bbbbbbbbbbbb"], false],
    [["bbbbbbbbbbbb", "aaaaaaaaaaaa", "aaaaaaaaaaaa"], true],
  ])("has a session or not: %j, %s", async (sessions, has) => {
    const { inventory } = await aDaemon(
      Object.fromEntries(sessions.map((session, at) => [`service-${at}`, { session }])),
    );
    expect(await inventory.hasSession("aaaaaaaaaaaa")).toBe(has);
  });

  test("has a state, or is gone", async () => {
    const { inventory, ids } = await aDaemon({ one: {} });
    expect(await inventory.state(ids.one ?? "")).toMatchObject({ isRunning: false });
    expect(await inventory.state("no such container")).toBeUndefined();
  });
});

test.each([
  ["start", ["aaaaaaaaaaaa"]],
  [undefined, ["bbbbbbbbbbbb"]],
  ["other", []],
])("the lost sessions of the step %s are %j", async (step, sessions) => {
  const { engine } = await aDaemon({
    one: { session: "aaaaaaaaaaaa", step: "start" },
    two: { session: "aaaaaaaaaaaa", step: "start" },
    three: { session: "bbbbbbbbbbbb" },
  });
  const job = { jobSession: JOB, isCertain: true, names };
  const found = await findLostSessions(job, step, engine);
  expect(found).toEqual(sessions.map((id) => ({ kind: "session", id, jobSession: JOB, ofJob: names })));
});

test("a session that has lost its step's label is one of a step without a name", async () => {
  const { engine } = await aDaemon({ one: {} });
  const [container] = engine.holdings.containers.values();
  if (container !== undefined) {
    const { [LABEL.step]: _step, ...labels } = container.labels;
    Object.assign(container, { labels });
  }
  expect(await findLostSessions({ jobSession: JOB, isCertain: true, names }, undefined, engine)).toHaveLength(
    1,
  );
  expect(await dockerInventory(engine).services({ kind: "job", jobSession: JOB })).toMatchObject([
    { step: "" },
  ]);
});
