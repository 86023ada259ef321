import { bytesIn, type PullProgress } from "./pull-progress.ts";

/**
 * One line about a pull that goes on.
 *
 * @param before what the last line was about
 * @param sinceMs time since then
 */
export function progressText(
  image: string,
  progress: PullProgress,
  before: PullProgress,
  sinceMs: number,
): string {
  const needed = [...progress.layers.values()].filter(({ phase }) => phase !== "was-here");
  if (needed.length === 0) return `${image}: waiting for the registry`;
  const arrived = needed.filter(({ phase }) => phase === "unpacking" || phase === "done");
  const unpacked = needed.filter(({ phase }) => phase === "done");
  const { done, total } = bytesIn(progress);
  if (arrived.length === needed.length) {
    return `${image}: unpacking, ${unpacked.length} of ${layers(needed.length)}, ${size(total)}`;
  }
  const bytes = Math.max(0, done - bytesIn(before).done);
  const rate = size((bytes * 1_000) / Math.max(1, sinceMs));
  return `${image}: pulling, ${arrived.length} of ${layers(needed.length)}, ${size(done)} of ${size(total)}, ${rate}/s`;
}

/** The closing line; none if the daemon had the image already. */
export function pulledText(image: string, progress: PullProgress, tookMs: number): string[] {
  const isNew = [...progress.layers.values()].some(({ phase }) => phase !== "was-here");
  if (progress.isUpToDate || (!isNew && progress.digest === undefined)) return [];
  const { total } = bytesIn(progress);
  const digest = progress.digest === undefined ? "" : ` (${progress.digest})`;
  const what = total === 0 ? "pulled, with layers that were here already," : `pulled ${size(total)}`;
  return [`${image}: ${what} in ${(tookMs / 1_000).toFixed(1)} s${digest}`];
}

function layers(count: number): string {
  return count === 1 ? "1 layer" : `${count} layers`;
}

/** In docker's units, which are decimal. */
function size(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
