import { expect, test } from "vitest";
import type { PullRequest } from "../../../../../src/backend/docker/engine/images.ts";
import { pullOnce } from "../../../../../src/backend/docker/image/pull/pull-once.ts";
import type { Log } from "../../../../../src/ports/log.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";
import { downloading, IMAGE, MB, pull, says } from "./a-pull.ts";

test("a pull tells every three seconds how far it is, and at its end what it was", async () => {
  const { lines, result } = await pull([
    [
      500,
      says("1", "Pulling from library/app"),
      says("a", "Pulling fs layer"),
      says("b", "Pulling fs layer"),
    ],
    [900, says("c", "Already exists")],
    [1_000, downloading("a", 1, 4), downloading("b", 20, 142)],
    [2_900, says("a", "Download complete"), downloading("b", 62, 142)],
    [5_900, downloading("b", 140, 142)],
    [6_500, says("b", "Verifying Checksum"), says("b", "Download complete")],
    [7_000, { id: "a", status: "Extracting", current: MB, total: 4 * MB }, says("a", "Pull complete")],
    [11_000, says("b", "Pull complete"), says(undefined, "Digest: sha256:1f0c")],
    [11_400, says(undefined, "Status: Downloaded newer image for app:1")],
  ]);
  expect(result).toBe("pulled");
  expect(lines).toEqual([
    "info: app:1: pulling, 1 of 2 layers, 66 MB of 146 MB, 22 MB/s",
    "info: app:1: pulling, 1 of 2 layers, 144 MB of 146 MB, 26 MB/s",
    "info: app:1: unpacking, 1 of 2 layers, 146 MB",
    "info: app:1: pulled 146 MB in 11.4 s (sha256:1f0c)",
  ]);
});

test("a registry that is slow to answer is named as the reason once", async () => {
  const { lines } = await pull([
    [
      10_000,
      says("a", "Pulling fs layer"),
      says("a", "Download complete"),
      says("a", "Pull complete"),
      says(undefined, "Digest: sha256:1f"),
    ],
  ]);
  expect(lines).toEqual([
    "info: app:1: waiting for the registry",
    "info: app:1: pulled 1 layer in 10.0 s (sha256:1f)",
  ]);
});

test("nothing is logged about an image that is there already", async () => {
  const { lines } = await pull([
    [
      100,
      says("1", "Pulling from library/app"),
      says("a", "Already exists"),
      says(undefined, "Digest: sha256:1f"),
      says(undefined, "Status: Image is up to date for app:1"),
    ],
  ]);
  expect(lines).toEqual([]);
});

test("a layer that was interrupted and continues where it was is counted whole", async () => {
  const { lines } = await pull([
    [1_000, downloading("a", 1, 30)],
    [1_500, says("a", "Retrying in 5 seconds"), says("a", "Retrying in 4 seconds")],
    [6_500, downloading("a", 2, 20)],
    [8_000, says("a", "Download complete"), says("a", "Pull complete"), says(undefined, "Digest: sha256:1f")],
  ]);
  expect(lines).toEqual([
    "info: app:1: pulling, 0 of 1 layer, 0.0 MB of 30 MB, 0.0 MB/s",
    "info: app:1: pulled 30 MB in 8.0 s (sha256:1f)",
  ]);
});

test("sizes that a daemon does not tell are not made up", async () => {
  // moby with containerd's store, of a layer that came in a moment.
  const { lines } = await pull([
    [10, says("a", "Pulling fs layer"), says("b", "Pulling fs layer"), downloading("a", 1, 1)],
    [50, says("b", "Download complete"), says("a", "Download complete")],
    [3_100, { id: "b", status: "Extracting", seconds: 3 }],
    [3_500, says("a", "Pull complete"), says("b", "Pull complete"), says(undefined, "Digest: sha256:1f")],
  ]);
  expect(lines).toEqual([
    "info: app:1: unpacking, 0 of 2 layers, 1.0 MB",
    "info: app:1: pulled at least 1.0 MB in 3.5 s (sha256:1f)",
  ]);
});

test("a layer whose size nobody told has the size that was unpacked", async () => {
  // Docker 20.10, after a registry that was unavailable for a moment.
  const { lines } = await pull([
    [10, says("a", "Pulling fs layer"), { id: "a", status: "Downloading", current: 557_056 }],
    [3_100, says("a", "Download complete"), { id: "a", status: "Extracting", current: 557_056 }],
    [3_200, { id: "a", status: "Extracting", current: 3_146_836 }, says("a", "Pull complete")],
    [3_500, says(undefined, "Digest: sha256:1f")],
  ]);
  expect(lines).toEqual([
    "info: app:1: pulling, 0 of 1 layer",
    "info: app:1: pulled 3.1 MB in 3.5 s (sha256:1f)",
  ]);
});

test("an image of Podman has no digest", async () => {
  const { lines } = await pull([
    [100, downloading("a", 2, 2)],
    [200, says("a", "Download complete"), says("e5", "Pull complete")],
  ]);
  expect(lines).toEqual(["info: app:1: pulled 2.0 MB in 0.2 s"]);
});

test("a pull tells of each line that says something new", async () => {
  const { news } = await pull([
    [
      500,
      says("1", "Pulling from library/app"),
      says("a", "Pulling fs layer"),
      says("a", "Pulling fs layer"),
    ],
    [900, downloading("a", 1, 4)],
  ]);
  expect(news).toBe(2);
});

test("a log that can redraw is told at once what comes, and that it is over, and gets no lines meanwhile", async () => {
  const clock = new FakeClock();
  const log = recordingLog();
  const told: string[] = [];
  const underway: Log["underway"] = (about, doing) =>
    void told.push(doing === undefined ? `${about} over` : `${about} ${doing.text} ${doing.bytes?.done}`);
  const images = {
    async pull({ onProgress }: PullRequest) {
      onProgress(says("a", "Pulling fs layer"));
      onProgress(downloading("a", 10, 40));
      await clock.sleep(7_000);
      throw new Error("denied");
    },
  };
  const signal = new AbortController().signal;
  const tools = {
    images,
    clock,
    log: { ...log, underway },
    lastNews: { atMs: 0 },
    onNews: () => {},
    isPodman: false,
  };
  const pulled = pullOnce(IMAGE, { reference: IMAGE, signal }, tools).catch(({ message }: Error) => message);
  await clock.advance(10_000);
  expect(await pulled).toBe("denied");
  expect(told).toEqual([
    "app:1 pulling, 0 of 1 layer 0",
    "app:1 pulling, 0 of 1 layer, 10 MB of 40 MB, 10000 MB/s 10000000",
    "app:1 over",
  ]);
  expect(log.lines).toEqual([]);
});
