import type { PullProgress } from "./pull-progress.ts";

/** How long a pull may say nothing new. */
interface StallLimit {
  readonly ms: number;
  /** Whether that is counted from the last news of any pull of this step. */
  readonly counts: "own" | "any";
  /** What it is doing, as the sentence says it. */
  readonly doing: string;
}

/**
 * A daemon that downloads says so many times a second. It downloads only a few layers at a time, so a layer that waits
 * may wait for another pull. Podman downloads every layer that it announces, and tells of bytes only as they come, so
 * nothing at all of a layer that stopped early. Unpacking a large layer is silent on some daemons (containerd's store
 * before 28, Podman).
 */
export function stallLimit(
  { layers }: PullProgress,
  { isPodman }: { readonly isPodman: boolean },
): StallLimit {
  const phases = [...layers.values()].map(({ phase }) => phase);
  const isDownloading = phases.includes("downloading") || (isPodman && phases.includes("announced"));
  if (isDownloading) return { ms: 60_000, counts: "own", doing: "downloading" };
  if (phases.includes("unpacking") || phases.includes("done")) {
    return { ms: 900_000, counts: "any", doing: "unpacking" };
  }
  return { ms: 180_000, counts: "any", doing: "waiting for the registry" };
}
