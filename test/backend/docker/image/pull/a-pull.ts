import { expect } from "vitest";
import type { PullLine, PullRequest } from "../../../../../src/backend/docker/engine/images.ts";
import { pullOnce } from "../../../../../src/backend/docker/image/pull/pull-once.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";

export const MB = 1_000_000;

export const IMAGE = "app:1";

/** A pull that says these lines at these times, and ends after the last one or never. */
export async function pull(
  says: readonly (readonly [atMs: number, ...PullLine[]])[],
  ends: "ends" | "hangs" = "ends",
  { isPodman }: { readonly isPodman: boolean } = { isPodman: false },
) {
  const clock = new FakeClock();
  const log = recordingLog();
  const lastNews = { atMs: 0 };
  const images = {
    async pull({ onProgress, signal }: PullRequest) {
      for (const [atMs, ...lines] of says) {
        await clock.sleep(atMs - clock.passedMs, signal);
        for (const line of lines) onProgress(line);
      }
      if (ends === "hangs") await clock.sleep(10_000_000, signal);
    },
  };
  const request = { reference: IMAGE, signal: new AbortController().signal };
  let endedAtMs = 0;
  let news = 0;
  const onNews = () => {
    news += 1;
  };
  const pulled = pullOnce(IMAGE, request, { images, clock, log, lastNews, onNews, isPodman })
    .then(
      () => "pulled",
      (error: Error) => error.message,
    )
    .finally(() => {
      endedAtMs = clock.passedMs;
    });
  await clock.advance(2_000_000);
  expect(clock.sleeperCount).toBe(0);
  return { result: await pulled, endedAtMs, news, lines: log.lines };
}

export const downloading = (id: string, current: number, total: number): PullLine => ({
  id,
  status: "Downloading",
  current: current * MB,
  total: total * MB,
});

export const says = (id: string | undefined, status: string): PullLine =>
  id === undefined ? { status } : { id, status };
