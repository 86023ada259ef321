import { expect, test } from "vitest";
import type { PullLine } from "../../../../../src/backend/docker/engine/images.ts";
import {
  afterLine,
  bytesIn,
  NO_PROGRESS,
} from "../../../../../src/backend/docker/image/pull/pull-progress.ts";
import { progressText, pulledText } from "../../../../../src/backend/docker/image/pull/pull-texts.ts";

const after = (...lines: readonly PullLine[]) => lines.reduce(afterLine, NO_PROGRESS);
const of = (status: string, current?: number, total?: number): PullLine => ({
  id: "a",
  status,
  ...(current === undefined ? {} : { current }),
  ...(total === undefined ? {} : { total }),
});

test.each<[string, readonly PullLine[], object]>([
  ["nothing is known of a layer that is announced", [of("Pulling fs layer")], { done: 0, total: 0 }],
  ["a download says how far it is", [of("Downloading", 3, 10)], { done: 3, total: 10 }],
  ["one without a size counts what has come", [of("Downloading", 3)], { done: 3, total: 0 }],
  ["one of a size that the registry does not know, too", [of("Downloading", 3, -1)], { done: 3, total: 0 }],
  ["one without numbers has brought nothing", [of("Downloading")], { done: 0, total: 0 }],
  [
    "one without numbers changes nothing",
    [of("Downloading", 3, 10), of("Downloading")],
    { done: 3, total: 10 },
  ],
  [
    "after a cut only the rest is counted",
    [of("Downloading", 6, 10), of("Waiting"), of("Downloading", 1, 4)],
    { done: 7, total: 10 },
  ],
  [
    "a layer that is complete has come whole",
    [of("Downloading", 3, 10), of("Download complete")],
    { done: 10, total: 10 },
  ],
  [
    "one of unknown size is as large as what came",
    [of("Downloading", 7), of("Download complete")],
    { done: 7, total: 7 },
  ],
  [
    "one that came in a moment has no size",
    [of("Pulling fs layer"), of("Pull complete")],
    { done: 0, total: 0 },
  ],
  ["the bytes of an unpacking tell the size", [of("Extracting", 5)], { done: 5, total: 5 }],
  ["and so does its total", [of("Extracting", 5, 8)], { done: 8, total: 8 }],
  ["what was here is not needed", [of("Downloading", 3, 10), of("Already exists")], { done: 0, total: 0 }],
])("%s", (_, lines, expected) => expect(bytesIn(after(...lines))).toEqual(expected));

test.each<[string, readonly PullLine[], string]>([
  ["before the registry has answered", [], "app: waiting for the registry"],
  ["while nothing is known of the sizes", [of("Pulling fs layer")], "app: pulling, 0 of 1 layer"],
  ["while it comes", [of("Downloading", 3e6, 10e6)], "app: pulling, 0 of 1 layer, 3.0 MB of 10 MB, 3.0 MB/s"],
  ["while it is unpacked", [of("Extracting", 5e6)], "app: unpacking, 0 of 1 layer, 5.0 MB"],
  ["of unknown size", [of("Verifying Checksum")], "app: unpacking, 0 of 1 layer"],
  ["to its end", [of("Pulling fs layer"), of("Pull complete")], "app: unpacking, 1 of 1 layer"],
  ["again after a cut", [of("Retrying in 5 seconds")], "app: pulling, 0 of 1 layer"],
])("its line %s", (_, lines, text) =>
  expect(progressText("app", after(...lines), NO_PROGRESS, 1_000)).toBe(text),
);

test.each([
  [500, "6.0 MB/s"],
  [2_000, "1.5 MB/s"],
  // Not one less than a second.
  [1, "3000 MB/s"],
  // Not a division by nothing.
  [0, "3000 MB/s"],
])("after %i ms it comes at %s", (sinceMs, rate) => {
  const text = progressText("app", after(of("Downloading", 3e6, 10e6)), NO_PROGRESS, sinceMs);
  expect(text.split(", ").at(-1)).toBe(rate);
});

test("a pull that began again does not run backwards", () => {
  const [now, before] = [after(of("Downloading", 1e6, 10e6)), after(of("Downloading", 3e6, 10e6))];
  expect(progressText("app", now, before, 1_000)).toMatch(/, 0\.0 MB\/s$/);
});

const digest = (text: string): PullLine => ({ status: `Digest: ${text}` });
test.each<[string, readonly PullLine[], string[]]>([
  ["of one layer", [of("Downloading", 3e6, 3e6)], ["app: pulled 3.0 MB in 1.5 s"]],
  [
    "with its digest",
    [of("Downloading", 3e6), digest("sha256:1")],
    ["app: pulled 1 layer in 1.5 s (sha256:1)"],
  ],
  [
    "some of whose layers are of unknown size",
    [of("Downloading", 1, 12e6), { id: "b", status: "Pulling fs layer" }],
    ["app: pulled at least 12 MB in 1.5 s"],
  ],
  [
    "one of whose layers is a byte long",
    [of("Downloading", 1, 12e6), { ...of("Downloading", 1, 1), id: "b" }],
    ["app: pulled 12 MB in 1.5 s"],
  ],
  [
    "whose layers were here",
    [of("Already exists"), digest("sha256:1")],
    ["app: pulled a new image of layers that were here in 1.5 s (sha256:1)"],
  ],
  ["of which nothing is known", [], []],
  ["that was up to date", [digest("sha256:1"), { status: "Status: Image is up to date for app:1" }], []],
])("an image %s", (_, lines, expected) =>
  expect(pulledText("app", after(...lines), 1_500)).toEqual(expected),
);

test.each([
  [9_949_999, "9.9 MB"],
  [9_999_999, "10.0 MB"],
  [10_000_000, "10 MB"],
  [10_500_000, "11 MB"],
  [1_000_000, "1.0 MB"],
])("%i bytes are %s", (bytes, size) =>
  expect(pulledText("app", after(of("Downloading", 0, bytes)), 0)).toEqual([`app: pulled ${size} in 0.0 s`]),
);

test("the time is rounded to a tenth of a second", () =>
  expect(pulledText("app", after(of("Downloading", 0, 1e6)), 10_050_000)).toEqual([
    "app: pulled 1.0 MB in 10050.0 s",
  ]));
