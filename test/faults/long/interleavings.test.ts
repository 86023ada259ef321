import { expect, test } from "vitest";
import { exploreAll } from "../../backend/docker/removal/explore.ts";
import { aWorld } from "../../backend/docker/removal/sweepers-world.ts";

test("in every order of two jobs and two sweepers, one of them stopped at each call, nothing of a living job is removed", {
  timeout: 300_000,
}, async () => {
  const harmed: string[] = [];
  const states = await exploreAll(() =>
    aWorld(["begins", "is killed"], ["by the call", "by the look"], harmed),
  );
  console.log(`two jobs and two sweepers: ${states} states, ${harmed.length} living things removed`);
  expect(harmed).toEqual([]);
});
