import { quoted } from "../../../request/printable.ts";
import type { CopiedEntry } from "../../copy/copied-entry.ts";
import { LARGEST_FILE_BYTES } from "./plan-files.ts";
import type { RefusalInAPod } from "./refuse-volume.ts";

/** All Secrets of a namespace are in the cluster's one database, which others use too. */
const MOST_BYTES = 8 << 20;
/** Each of them is a mount of its own. */
const MOST_FILES = 200;
const ELSEWHERE =
  "Build the files into the image, or send them to the service once it is ready, in a later step.";

/** What of the entries that `copy` puts into a service no Secret can hold: the first of each kind. */
export function refuseFilesInAPod(entries: readonly CopiedEntry[]): RefusalInAPod[] {
  const files = entries.filter((entry) => entry.kind === "file");
  const link = entries.find(({ kind }) => kind === "link");
  const empty = entries.find((entry) => isEmptyFolder(entry, entries));
  const large = files.find(({ sizeBytes }) => sizeBytes > LARGEST_FILE_BYTES);
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const refused: (false | undefined | readonly [message: string, hint: string])[] = [
    link && [
      `${quoted(link.path)} is a link, and a pod is given files alone`,
      "Copy the file that it leads to.",
    ],
    empty && [
      `the folder for ${quoted(empty.path)} is empty, and a pod is given files alone`,
      "Write only its path in `volumes`, or let the service create it.",
    ],
    files.length > MOST_FILES && [
      `these are ${files.length} files, and a pod is given at most ${MOST_FILES}`,
      ELSEWHERE,
    ],
    large && [
      `the file for ${quoted(large.path)} has ${inMebibytes(large.sizeBytes)}, and a pod is given files of at most ${inMebibytes(LARGEST_FILE_BYTES)}`,
      ELSEWHERE,
    ],
    bytes > MOST_BYTES && [
      `these files have ${inMebibytes(bytes)} together, and a pod is given at most ${inMebibytes(MOST_BYTES)}`,
      ELSEWHERE,
    ],
  ];
  return refused.flatMap((one) => (one ? [{ key: ".copy", message: one[0], hint: one[1] }] : []));
}

function isEmptyFolder({ kind, path }: CopiedEntry, entries: readonly CopiedEntry[]): boolean {
  return kind === "folder" && !entries.some((other) => other.path.startsWith(`${path}/`));
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil((10 * bytes) / (1 << 20)) / 10} MiB`;
}
