import { describe, expect, test } from "vitest";
import { aJob } from "../fakes/a-job.ts";
import { aService, aStart } from "./a-start.ts";

/** Steps of one job, none of which can tell the others anything, as background steps cannot. */
function stepsOfOneJob(...names: string[]) {
  const { host, clock } = aStart();
  return {
    host,
    steps: names.map((name) => aStart({ host, clock, job: aJob({ step: name }) })),
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

type Step = ReturnType<typeof aStart>;

const isFulfilled = ({ status }: PromiseSettledResult<void>) => status === "fulfilled";

describe("steps of one job that run at once", () => {
  test("share one network", async () => {
    const { host, steps, all } = stepsOfOneJob("a", "b", "c");
    await all(...steps.map((step, at) => step.start(aService(`db-${at}`))));
    expect(host.services.size).toBe(3);
    expect(host.networks.size).toBe(1);
    expect(new Set(steps.map(({ runner }) => runner.outputs.network)).size).toBe(1);
  });

  test("can be followed by one that collects the logs of all of them", async () => {
    const { steps, all } = stepsOfOneJob("a", "b", "c");
    const [a, b, c] = steps as [Step, Step, Step];
    await all(a.start(aService("db")), b.start(aService("cache")));
    await all(c.startWith({ collectLogs: "logs" }));
    expect(Object.keys(c.written)).toEqual(["logs/db.log", "logs/cache.log"]);
    expect(c.log.lines.join("\n")).not.toContain("no services");
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
      /: (db|DB) was already started by the step `(one|other)` of this job$/,
    );
  });

  test("is refused before the other services of the second step are started", async () => {
    const { host, steps, all } = stepsOfOneJob("one", "other");
    const [one, other] = steps as [Step, Step];
    await all(one.start(aService("db")));
    await all(other.start(aService("cache"), aService("db")));
    expect(host.calls.filter((call) => call.startsWith("start"))).toEqual(["start db"]);
  });

  test("is free again once the post of the first has removed it, and the others' services stay", async () => {
    const { host, steps, all } = stepsOfOneJob("one", "other");
    const [one, other] = steps as [Step, Step];
    await all(one.start(aService("db")), other.start(aService("cache")));
    await one.stop();
    expect([...host.services.values()].map(({ request }) => request.name)).toEqual(["cache"]);
    expect(host.networks.size).toBe(1);
    const [again] = await all(one.start(aService("db")));
    expect(again?.status).toBe("fulfilled");
  });
});
