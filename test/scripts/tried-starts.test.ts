import { describe, expect, test } from "vitest";
import type { Tried } from "../../scripts/presets-page-text.ts";
import { missingStarts, withStart } from "../../scripts/tried-starts.ts";

const plain = { version: "15", way: "as it is", isEarly: false, lagsMs: [] };

/** The series after runs, each of which starts the server once for each of these lags. */
function afterRuns(...runs: readonly (readonly number[])[]): Tried[] {
  let series: Tried[] = [];
  for (const lags of runs)
    for (let count = 1; count <= lags.length; count += 1)
      series = withStart(series, { ...plain, lagsMs: lags.slice(0, count) });
  return series;
}

describe("the cold starts of a server", () => {
  test("add up over runs", () => {
    expect(afterRuns([1, 2, 3], [4, 5])).toMatchObject([
      { version: "15", ways: [{ coldStarts: 5, early: 0 }] },
    ]);
  });

  test("add up with those that were noted before, of which only the median is known", () => {
    const before = [{ version: "15", ways: [{ way: "as it is", coldStarts: 30, early: 0, lagMs: 7 }] }];
    expect(withStart(before, { ...plain, lagsMs: [90] })).toEqual([
      { version: "15", ways: [{ way: "as it is", coldStarts: 31, early: 0, lagMs: 7, longestRun: 30 }] },
    ]);
  });

  test.each([
    ["the longest run", [[10, 20, 30], [900]], 20],
    [
      "the latest of equally long ones",
      [
        [10, 20, 30],
        [40, 60, 50],
      ],
      50,
    ],
    ["a longer one", [[10], [40, 60, 50]], 50],
  ])("have the lag of %s", (_, runs, lagMs) => {
    expect(afterRuns(...runs)).toMatchObject([{ ways: [{ lagMs }] }]);
  });

  test("have no lag if no client watched", () => {
    const [first] = withStart([], plain);
    expect(first?.ways).toEqual([{ way: "as it is", coldStarts: 1, early: 0 }]);
  });

  test("that are too early stay counted", () => {
    const early = withStart(afterRuns([1]), { ...plain, isEarly: true, lagsMs: [1] });
    expect(withStart(early, { ...plain, lagsMs: [1, 2, 3] })).toMatchObject([
      { ways: [{ coldStarts: 3, early: 1 }] },
    ]);
  });

  test("are sorted by version, and by way", () => {
    const series = [
      { ...plain, version: "10" },
      { ...plain, version: "9" },
      { ...plain, version: "9", way: "a" },
    ].reduce<Tried[]>((all, one) => withStart(all, one), []);
    expect(series.map(({ version, ways }) => [version, ways.map(({ way }) => way)])).toEqual([
      ["9", ["a", "as it is"]],
      ["10", ["as it is"]],
    ]);
  });
});

test.each([
  ["15", 30, /./, 25],
  ["15", 5, /./, 0],
  ["15", 3, /./, 0],
  ["15", 30, /pg_isready/, 29],
  ["16", 30, /./, 30],
])("version %s lacks of %i starts in the ways %s %i", (version, wanted, inWays, missing) => {
  const series = withStart(afterRuns([1, 2], [3, 4]), { ...plain, way: "with pg_isready" });
  expect(missingStarts(series, version, { wanted, inWays })).toBe(missing);
});
