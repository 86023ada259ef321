import type { PullLine } from "../../engine/images.ts";

/** How far one layer is. */
interface Layer {
  readonly phase: "announced" | "waiting" | "downloading" | "unpacking" | "done" | "was-here";
  readonly doneBytes: number;
  /** 0 while unknown. */
  readonly totalBytes: number;
}

/** How far a pull is, as its lines tell. */
export interface PullProgress {
  readonly layers: ReadonlyMap<string, Layer>;
  /** The digest of what was pulled, as `sha256:…`; Podman does not say it. */
  readonly digest: string | undefined;
  /** Whether the daemon had all of it already. */
  readonly isUpToDate: boolean;
}

export const NO_PROGRESS: PullProgress = { layers: new Map(), digest: undefined, isUpToDate: false };

/**
 * What the daemons say of a layer (moby pkg/progress and distribution/xfer, daemon/containerd/progress.go, Podman
 * pkg/api/handlers/compat/images.go). Other lines, such as `Pulling from`, are about the whole image.
 */
const PHASES: Readonly<Record<string, Layer["phase"]>> = {
  "Pulling fs layer": "announced",
  Waiting: "waiting",
  Downloading: "downloading",
  "Verifying Checksum": "unpacking",
  "Download complete": "unpacking",
  Extracting: "unpacking",
  "Pull complete": "done",
  "Already exists": "was-here",
};

/** The progress after one more line; the same object if the line says nothing new, because some daemons repeat them. */
export function afterLine(progress: PullProgress, line: PullLine): PullProgress {
  const { id, status } = line;
  const [, digest] = /^Digest: (\S+)$/.exec(status) ?? [];
  if (digest !== undefined) return { ...progress, digest };
  if (status.startsWith("Status: Image is up to date")) return { ...progress, isUpToDate: true };
  const phase = /^Retrying in \d+ second/.test(status) ? "waiting" : PHASES[status];
  if (id === undefined || phase === undefined) return progress;
  // Podman ends with the image's own id.
  if (phase === "done" && !progress.layers.has(id)) return progress;
  const before = progress.layers.get(id) ?? { phase: "waiting", doneBytes: 0, totalBytes: 0 };
  const layer = { phase, ...bytesOf(line, phase, before) };
  const isSame = progress.layers.has(id) && JSON.stringify(layer) === JSON.stringify(before);
  // The numbers of an unpacking only show that it goes on.
  const goesOn = phase === "unpacking" && (line.current ?? line.seconds) !== undefined;
  return isSame && !goesOn ? progress : { ...progress, layers: new Map([...progress.layers, [id, layer]]) };
}

function bytesOf(
  { current, total }: PullLine,
  phase: Layer["phase"],
  before: Layer,
): Pick<Layer, "doneBytes" | "totalBytes"> {
  switch (phase) {
    case "downloading": {
      // After a cut, Docker goes on where it was, and then counts only the rest.
      const totalBytes = Math.max(total ?? 0, before.totalBytes);
      const hereBytes = total === undefined ? 0 : totalBytes - Math.max(total, 0);
      return { doneBytes: current === undefined ? before.doneBytes : hereBytes + current, totalBytes };
    }
    case "unpacking":
    case "done": {
      // What is unpacked are the bytes that have come; a registry need not say how many will.
      const totalBytes = Math.max(before.totalBytes, before.doneBytes, total ?? current ?? 0);
      return { doneBytes: totalBytes, totalBytes };
    }
    case "announced":
    case "waiting":
    case "was-here":
      return { doneBytes: 0, totalBytes: before.totalBytes };
  }
}

/** How many bytes have arrived, and how many are known to be needed. */
export function bytesIn({ layers }: PullProgress): { readonly done: number; readonly total: number } {
  const all = [...layers.values()];
  return {
    done: all.reduce((sum, { doneBytes }) => sum + doneBytes, 0),
    total: all.reduce((sum, { totalBytes, phase }) => sum + (phase === "was-here" ? 0 : totalBytes), 0),
  };
}
