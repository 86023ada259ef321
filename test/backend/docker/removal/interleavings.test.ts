import fc from "fast-check";
import { expect, test } from "vitest";
import { exploreAll } from "./explore.ts";
import { aWorld, type Grain, type Life } from "./sweepers-world.ts";

test.each<[readonly Life[], readonly Grain[]]>([
  [["begins", "begins"], ["by the call"]],
  [["begins", "is killed"], ["by the call"]],
  [["begins", "ends"], ["by the call"]],
  [
    ["begins", "is killed"],
    ["by the look", "by the look"],
  ],
])("in every order of %j and sweepers %j nothing of a living job is removed", async (lives, sweepers) => {
  const harmed: string[] = [];
  const states = await exploreAll(() => aWorld(lives, sweepers, harmed));
  expect(harmed).toEqual([]);
  expect(states).toBeGreaterThan(300);
});

test("nor in any order of three jobs and two sweepers that was drawn", async () => {
  const lives = fc.array(fc.constantFrom<Life>("begins", "is killed", "ends"), {
    minLength: 3,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(lives, fc.infiniteStream(fc.nat()), async (jobs, draws) => {
      const harmed: string[] = [];
      const world = await aWorld(jobs, ["by the call", "by the call"], harmed);
      for (let choices = world.choices(); choices.length > 0; choices = world.choices())
        await choices[(draws.next().value ?? 0) % choices.length]?.();
      expect(harmed).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
