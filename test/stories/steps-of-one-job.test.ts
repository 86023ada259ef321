import { describe, expect, test } from "vitest";
import { aJob } from "../fakes/a-job.ts";
import { aService, aStart } from "./a-start.ts";

/** Steps of one job, none of which can tell the others anything, as background steps cannot. */
function stepsOfOneJob(...names: string[]) {
  const { engine, clock } = aStart();
  return {
    engine,
    steps: names.map((name) => aStart({ engine, clock, job: aJob({ step: name }) })),
    /** Lets time pass until all starts have come to an end. */
    async all(...starts: Promise<void>[]) {
      let isOver = false;
      const results = Promise.allSettled(starts).finally(() => {
        isOver = true;
      });
      while (!isOver) await clock.advance(100);
      return results;
    },
  };
}

const isFulfilled = ({ status }: PromiseSettledResult<void>) => status === "fulfilled";

describe("steps of one job that run at once", () => {
  test("share one network, and find each other by name", async () => {
    const { engine, steps, all } = stepsOfOneJob("a", "b", "c");
    await all(...steps.map((step, at) => step.start(aService(`db-${at}`))));
    const networks = [...engine.holdings.networks.values()];
    expect(networks).toHaveLength(1);
    expect(networks[0]?.containerIds.size).toBe(3);
    expect(new Set(steps.map(({ runner }) => runner.outputs.network)).size).toBe(1);
  });

  test("set no variable for later steps", async () => {
    const started = aStart();
    await started.start(aService("db"));
    expect(started.runner.exported).toEqual({});
  });
});

describe("one name in two steps", () => {
  test.each([
    ["one after the other", "db", "db", "in turn"],
    ["at once", "db", "db", "at once"],
    ["in another case", "db", "DB", "in turn"],
    ["in another case, at once", "db", "DB", "at once"],
  ])("%s: the second is refused, and the step that has it is named", async (_, one, other, order) => {
    const { steps, all } = stepsOfOneJob("one", "other");
    const start = async (name: string, at: number) => steps[at]?.start(aService(name));
    const results =
      order === "at once"
        ? await all(start(one, 0), start(other, 1))
        : [...(await all(start(one, 0))), ...(await all(start(other, 1)))];
    expect(results.filter(isFulfilled)).toHaveLength(1);
    const failure = results.find((result) => result.status === "rejected");
    expect(String(failure?.reason)).toMatch(
      /: (db|DB) was already started by the step (one|other) of this job$/,
    );
  });

  test("with a container's name of the user's own, at once: never both", async () => {
    const { engine, steps, all } = stepsOfOneJob("one", "other");
    const starts = steps.map((step, at) => step.start({ ...aService("db"), containerName: `mine-${at}` }));
    const results = await all(...starts);
    expect(results.filter(isFulfilled).length).toBeLessThan(2);
    expect(engine.holdings.containers.size).toBeLessThan(2);
  });
});
