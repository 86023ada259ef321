import { expect, test } from "vitest";
import { systemClock } from "../../src/machine/system-clock.ts";

test("a sleep that no timer can hold does not end at once", async () => {
  const end = new AbortController();
  const sleeping = systemClock.sleep(25 * 24 * 3_600_000, end.signal).then(
    () => "slept",
    () => "was woken",
  );
  await systemClock.sleep(20);
  end.abort();
  expect(await sleeping).toBe("was woken");
});
