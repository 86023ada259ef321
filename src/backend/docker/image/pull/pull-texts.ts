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
    const bytes = total === 0 ? "" : `, ${size(total)}`;
    return `${image}: unpacking, ${unpacked.length} of ${layers(needed.length)}${bytes}`;
  }
  const layersText = `${arrived.length} of ${layers(needed.length)}`;
  if (total === 0) return `${image}: pulling, ${layersText}`;
  const bytes = Math.max(0, done - bytesIn(before).done);
  const rate = size((bytes * 1_000) / Math.max(1, sinceMs));
  return `${image}: pulling, ${layersText}, ${size(done)} of ${size(total)}, ${rate}/s`;
}

/** The closing line; none if the daemon had the image already. */
export function pulledText(image: string, progress: PullProgress, tookMs: number): string[] {
  const came = [...progress.layers.values()].filter(({ phase }) => phase !== "was-here");
  if (progress.isUpToDate || (came.length === 0 && progress.digest === undefined)) return [];
  const digest = progress.digest === undefined ? "" : ` (${progress.digest})`;
  return [`${image}: pulled ${whatCame(came)} in ${(tookMs / 1_000).toFixed(1)} s${digest}`];
}

/** Daemons do not tell the size of a layer that comes in a moment, or that another pull brings. */
function whatCame(came: readonly { readonly totalBytes: number }[]): string {
  const total = came.reduce((sum, { totalBytes }) => sum + totalBytes, 0);
  if (came.length === 0) return "a new image of layers that were here";
  if (total === 0) return layers(came.length);
  return came.every(({ totalBytes }) => totalBytes > 0) ? size(total) : `at least ${size(total)}`;
}

function layers(count: number): string {
  return count === 1 ? "1 layer" : `${count} layers`;
}

/** In docker's units, which are decimal. */
function size(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
