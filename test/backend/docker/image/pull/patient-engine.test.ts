import { describe, expect, test } from "vitest";
import { StalledPull } from "../../../../../src/backend/docker/image/pull/stalled-pull.ts";
import { BUSY, pulling } from "./a-patient-pull.ts";

describe("an engine that is patient itself", () => {
  const late = (sentence: string, afterMs: number) => ({ error: new Error(sentence), afterMs });

  test("is not asked again after half a minute in vain", async () =>
    expect(await pulling([late("toomanyrequests: rate exceeded", 62_000)])).toMatchObject({
      result: "toomanyrequests: rate exceeded; gave up after 1 try in 62 s",
      triedAtMs: [0],
    }));

  test.each([
    [29_999, 2],
    [30_000, 1],
  ])("is asked again up to half a minute (%i ms)", async (afterMs, tries) =>
    expect((await pulling([late("no route to host", afterMs)])).triedAtMs).toHaveLength(tries),
  );

  test.each([
    [29_999, "manifest unknown"],
    [30_000, "manifest unknown; gave up after 1 try in 30 s"],
  ])("gets the time said that one try took if it was long (%i ms)", async (afterMs, result) =>
    expect((await pulling([late("manifest unknown", afterMs)])).result).toBe(result),
  );

  test("counts all its time from when the pull began", async () => {
    const failures = [
      { ...late("unexpected EOF", 20_000), brings: "something" as const },
      "manifest unknown",
    ];
    expect((await pulling(failures)).result).toBe("manifest unknown; gave up after 2 tries in 21 s");
  });

  test("whose tries take half a minute together", async () =>
    expect(await pulling(Array.from({ length: 4 }, () => late("no route to host", 24_000)))).toMatchObject({
      result: "no route to host; gave up after 2 tries in 49 s",
      triedAtMs: [0, 25_000],
    }));

  test("is asked again if something came before it broke", async () =>
    expect(await pulling([{ ...late("unexpected EOF", 180_000), brings: "something" }])).toMatchObject({
      result: "pulled",
      triedAtMs: [0, 181_000],
    }));

  test("is asked again if it was we who ended the try", async () =>
    expect(
      await pulling([
        { error: new StalledPull("it stalled: no progress for 180 s"), afterMs: 180_000 },
        BUSY,
      ]),
    ).toMatchObject({ result: "pulled", triedAtMs: [0, 181_000, 184_000] }));
});
