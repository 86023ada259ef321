import { describe, expect, test } from "vitest";
import {
  type PullPatience,
  pullPatiently,
} from "../../../../../src/backend/docker/image/pull/pull-patiently.ts";
import { StalledPull } from "../../../../../src/backend/docker/image/pull/stalled-pull.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";

const BUSY = "received unexpected HTTP status: 503 Service Unavailable";

/** How a try fails: at once with a sentence, or as told. */
type Failure =
  | string
  | { readonly error: Error; readonly afterMs: number; readonly brings?: "something" | "nothing" };

/** A pull whose tries fail so, and then succeed; each try is noted with its time. */
async function pulling(
  failures: readonly Failure[],
  random = 0.5,
  cancelAtMs?: number,
  patience: PullPatience = "several-tries",
) {
  const clock = new FakeClock();
  const log = recordingLog();
  const cancel = new AbortController();
  const triedAtMs: number[] = [];
  const pull = async (onNews: () => void) => {
    triedAtMs.push(clock.passedMs);
    const failure = failures[triedAtMs.length - 1];
    if (failure === undefined) return;
    if (typeof failure === "string") throw new Error(failure);
    if (failure.brings === "something") onNews();
    await clock.sleep(failure.afterMs, cancel.signal).catch(() => {});
    throw failure.error;
  };
  const result = pullPatiently("app:1", pull, {
    clock,
    log,
    random: () => random,
    signal: cancel.signal,
    patience,
  }).then(
    () => "pulled",
    (error: Error) => error.message,
  );
  if (cancelAtMs !== undefined) {
    await clock.advance(cancelAtMs);
    cancel.abort(new Error("the step was cancelled"));
  }
  await clock.advance(600_000);
  expect(clock.sleeperCount).toBe(0);
  return { result: await result, triedAtMs, lines: log.lines };
}

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
