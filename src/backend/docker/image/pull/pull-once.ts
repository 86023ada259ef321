import type { Clock } from "../../../../ports/clock.ts";
import type { Log } from "../../../../ports/log.ts";
import type { Images, PullRequest } from "../../engine/images.ts";
import { afterLine, bytesIn, NO_PROGRESS, type PullProgress } from "./pull-progress.ts";
import { progressText, pulledText } from "./pull-texts.ts";
import { stallLimit } from "./stall-limit.ts";
import { StalledPull } from "./stalled-pull.ts";

/** When any pull of this step last said something new. */
export interface LastNews {
  atMs: number;
}

/** What one pull needs of its surroundings. */
export interface PullTools {
  readonly images: Pick<Images, "pull">;
  readonly clock: Clock;
  readonly log: Pick<Log, "info" | "debug" | "underway">;
  readonly lastNews: LastNews;
  /** Is told whenever something new has come. */
  onNews(): void;
  readonly isPodman: boolean;
}

/** A person reads no faster. */
const TELL_EVERY_MS = 3_000;

/**
 * Pulls once, and tells every few seconds how far it is. Throws what the daemon says, or `StalledPull`.
 *
 * @param image as the user wrote it
 * @returns how far it was at its end
 */
export async function pullOnce(
  image: string,
  request: Omit<PullRequest, "onProgress">,
  { images, clock, log, lastNews, onNews, isPodman }: PullTools,
): Promise<PullProgress> {
  const beganMs = clock.nowMs();
  let progress = NO_PROGRESS;
  let newsMs = beganMs;
  lastNews.atMs = beganMs;
  const over = new AbortController();
  const stalled = new AbortController();
  const watching = watch();
  try {
    const signal = AbortSignal.any([request.signal, stalled.signal]);
    await images.pull({ ...request, signal, onProgress });
    for (const line of pulledText(image, progress, clock.nowMs() - beganMs)) log.info(line);
    return progress;
  } finally {
    over.abort();
    await watching;
    log.underway?.(image, undefined);
  }

  function onProgress(line: Parameters<PullRequest["onProgress"]>[0]): void {
    const next = afterLine(progress, line);
    if (next === progress) return;
    progress = next;
    newsMs = clock.nowMs();
    lastNews.atMs = newsMs;
    onNews();
    log.underway?.(image, {
      text: progressText(image, progress, NO_PROGRESS, newsMs - beganMs).slice(image.length + 2),
      bytes: bytesIn(progress),
    });
  }

  /** Until the pull is over: says how far it is, and ends it if it stalls. */
  async function watch(): Promise<void> {
    let told = { progress: NO_PROGRESS, text: "", atMs: beganMs };
    while (!over.signal.aborted) {
      await clock.sleep(TELL_EVERY_MS, over.signal).catch(() => {});
      if (over.signal.aborted) return;
      const nowMs = clock.nowMs();
      const text = progressText(image, progress, told.progress, nowMs - told.atMs);
      if (text !== told.text && log.underway === undefined) log.info(text);
      told = { progress, text, atMs: nowMs };
      const { ms, counts, doing } = stallLimit(progress, { isPodman });
      if (nowMs - (counts === "own" ? newsMs : lastNews.atMs) < ms) continue;
      stalled.abort(new StalledPull(`it stalled: no progress for ${ms / 1_000} s while ${doing}`));
      return;
    }
  }
}
