import { describe, expect, test } from "vitest";
import { BUSY, pulling } from "./a-patient-pull.ts";

test("a pull that succeeds is tried once, and nothing is logged", async () => {
  expect(await pulling([])).toEqual({ result: "pulled", triedAtMs: [0], lines: [] });
});

test("trouble that passes costs a pause and a line", async () => {
  expect(await pulling([BUSY, "unexpected EOF"])).toEqual({
    result: "pulled",
    triedAtMs: [0, 1_000, 4_000],
    lines: [
      `info: app:1: ${BUSY}; trying again in 1.0 s`,
      "info: app:1: unexpected EOF; trying again in 3.0 s",
    ],
  });
});

test.each([
  [0, [0, 500, 2_000, 5_000]],
  [0.99, [0, 1_490, 5_960, 14_900]],
])("jobs that failed together try again at other times: %f", async (random, triedAtMs) => {
  expect((await pulling([BUSY, BUSY, BUSY], random)).triedAtMs).toEqual(triedAtMs);
});

test("after four tries it gives up, and says how often and how long it has tried", async () => {
  expect(await pulling([BUSY, BUSY, BUSY, BUSY, BUSY])).toMatchObject({
    result: `${BUSY}; gave up after 4 tries in 10 s`,
    triedAtMs: [0, 1_000, 4_000, 10_000],
  });
});

test("what stays is not tried again", async () => {
  expect(await pulling(["manifest unknown"])).toEqual({
    result: "manifest unknown",
    triedAtMs: [0],
    lines: [],
  });
});

test("not even after trouble that passed", async () => {
  expect(await pulling([BUSY, "unauthorized"])).toMatchObject({
    result: "unauthorized; gave up after 2 tries in 1.0 s",
    triedAtMs: [0, 1_000],
  });
});

describe("a registry that asks for patience", () => {
  test("gets it", async () =>
    expect(await pulling(["toomanyrequests: retry-after: 20s"])).toMatchObject({
      result: "pulled",
      triedAtMs: [0, 21_000],
    }));

  test("within a minute", async () =>
    expect(await pulling(["toomanyrequests: retry-after: 3600"])).toMatchObject({
      result:
        "toomanyrequests: retry-after: 3600; gave up after 1 try, because the registry asks to wait 3600 s",
      triedAtMs: [0],
    }));

  test.each([
    [60, [0, 61_000], "pulled"],
    [
      60.001,
      [0],
      "toomanyrequests: retry-after: 60.001; gave up after 1 try, because the registry asks to wait 60 s",
    ],
  ])("of a minute at most: %f s", async (asked, triedAtMs, result) =>
    expect(await pulling([`toomanyrequests: retry-after: ${asked}`])).toMatchObject({ triedAtMs, result }),
  );

  test("but no more than three times, and then says how long it tried, not what the registry asks for", async () =>
    expect((await pulling(Array(4).fill("toomanyrequests: retry-after: 60"))).result).toBe(
      "toomanyrequests: retry-after: 60; gave up after 4 tries in 190 s",
    ));

  test("after other trouble, too, and says how often it has tried", async () =>
    expect((await pulling([BUSY, "toomanyrequests: retry-after: 3600"])).result).toMatch(
      /gave up after 2 tries, because the registry asks to wait 3600 s$/,
    ));

  test("but a limit without a time ends after four tries, not for a wait", async () =>
    expect((await pulling(Array(4).fill("toomanyrequests"))).result).toBe(
      "toomanyrequests; gave up after 4 tries in 10 s",
    ));

  test("or the usual pauses if it does not say how much", async () =>
    expect((await pulling(["toomanyrequests", "429 Too Many Requests"])).triedAtMs).toEqual([
      0, 1_000, 4_000,
    ]));
});

test("a pull that the daemon can do without is tried once", async () => {
  expect(await pulling([BUSY], 0.5, undefined, "one-try")).toEqual({
    result: BUSY,
    triedAtMs: [0],
    lines: [],
  });
});

test("a cancel during a try is not judged as its failure", async () => {
  const error = new Error("manifest unknown");
  expect(await pulling([{ error, afterMs: 1_000 }], 0.5, 300)).toMatchObject({
    result: "the step was cancelled",
    lines: [],
  });
});

test("a cancel ends the pause immediately", async () => {
  expect(await pulling([BUSY], 0.5, 300)).toMatchObject({ result: "the step was cancelled", triedAtMs: [0] });
});
