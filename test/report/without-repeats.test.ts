import { expect, test } from "vitest";
import { withoutRepeats } from "../../src/report/without-repeats.ts";

const times = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at));
const second = (at: number) => String(at).padStart(2, "0");

test.each([
  ["equal ones", times(5, () => "no route"), ["no route (repeated 5 times)"]],
  ["two equal ones stay", ["a", "a", "b"], ["a", "a", "b"]],
  [
    "PostgreSQL's, by time and process",
    times(
      50,
      (at) => `2026-11-27 05:14:${second(at)}.878 UTC [${at + 40}] FATAL:  role "root" does not exist`,
    ),
    ['2026-11-27 05:14:49.878 UTC [89] FATAL:  role "root" does not exist (repeated 50 times)'],
  ],
  [
    "Redis's",
    times(3, (at) => `1:M 27 Nov 2026 05:14:${second(at)}.001 * Accepted`),
    ["1:M 27 Nov 2026 05:14:02.001 * Accepted (repeated 3 times)"],
  ],
  [
    "MySQL's, by time and connection",
    times(4, (at) => `2026-11-27T05:14:${second(at)}.000000Z ${at + 8} [Note] Access denied for user 'root'`),
    ["2026-11-27T05:14:03.000000Z 11 [Note] Access denied for user 'root' (repeated 4 times)"],
  ],
  [
    "a web server's",
    times(3, (at) => `172.18.0.1 - - [27/Nov/2026:05:14:${second(at)} +0000] "GET /health HTTP/1.1" 404 12`),
    ['172.18.0.1 - - [27/Nov/2026:05:14:02 +0000] "GET /health HTTP/1.1" 404 12 (repeated 3 times)'],
  ],
  [
    "with seconds since 1970",
    times(3, (at) => `{"ts":17642${at}3456.789,"msg":"retrying"}`),
    ['{"ts":1764223456.789,"msg":"retrying"} (repeated 3 times)'],
  ],
  [
    "a few in turn, as a probe leaves them",
    ["up", ...times(20, (at) => `05:14:${second(at)} connection ${at % 2 === 0 ? "received" : "closed"}`)],
    ["up", "05:14:18 connection received", "05:14:19 connection closed (these 2 lines repeated 10 times)"],
  ],
  [
    "those that differ by more stay",
    times(3, (at) => `2026-11-27 05:14:00 step ${at} of 3`),
    ["2026-11-27 05:14:00 step 0 of 3", "2026-11-27 05:14:00 step 1 of 3", "2026-11-27 05:14:00 step 2 of 3"],
  ],
  ["none", [], []],
])("repeated lines stand once, with their number: %s", (_, lines, kept) => {
  expect(withoutRepeats(lines)).toEqual(kept);
});
