import { expect, test } from "vitest";
import { formatSavedSession } from "../../src/session/saved-session.ts";
import { aJob } from "../fakes/a-job.ts";
import { isEmpty } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

const session = { id: "aaaaaaaaaaaa", jobSession: "aaaaaaaaaaaa" };

test.each([
  ["lost", ""],
  ["cut off", "{"],
  ["damaged", '{"id":1}'],
  ["another job's", formatSavedSession({ session, backend: "memory", main: undefined })],
])("post finds the step's services if its state is %s", async (_, state) => {
  const started = aStart();
  // Then nobody else's state can be meant.
  started.surroundings.isInContainer = true;
  started.processes.stat = (pid) => (pid === 1 ? `1 (init) S 0 ${"0 ".repeat(17)}5 0` : undefined);
  await started.start(aService("db"));
  started.runner.saved = { session: state };
  await started.stop();
  expect(isEmpty(started.host)).toBe(true);
});

test("post leaves the services of the job's other steps to their own posts if its state is lost", async () => {
  const one = aStart({ job: aJob({ step: "one" }) });
  await one.start(aService("db"));
  const other = aStart({ host: one.host, clock: one.clock, job: aJob({ step: "other" }) });
  await other.start(aService("cache"));
  other.runner.saved = {};
  await other.stop();
  expect([...one.host.services.values()].map(({ request }) => request.name)).toEqual(["db"]);
});

test.each(["run", "name", "repository"])(
  "post removes nothing of a job with another %s, whatever its state says",
  async (other) => {
    const theirs = aStart({ job: aJob({ [other]: "theirs" }) });
    await theirs.start(aService("db"));
    const ours = aStart({ host: theirs.host, clock: theirs.clock, job: aJob({ [other]: "ours" }) });
    ours.runner.saved = theirs.runner.saved;
    await ours.stop();
    expect(theirs.host.services.size).toBe(1);
    expect(theirs.host.networks.size).toBe(1);
  },
);
