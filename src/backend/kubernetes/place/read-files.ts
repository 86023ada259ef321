import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import { quoted } from "../../../request/printable.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import type { CopiedEntry } from "../../copy/copied-entry.ts";
import { planCopies } from "../../copy/plan-copies.ts";
import { LARGEST_FILE_BYTES, type MountedFile } from "../pod/plan-files.ts";

/** All Secrets of a namespace are in the cluster's one database, which others use too. */
const MOST_BYTES = 8 << 20;
/** Each of them is a mount of its own. */
const MOST_FILES = 200;

/**
 * Reads the files that `copy` puts into a service, and those that a Compose file mounts; throws `UserError` for what
 * Secrets cannot hold.
 */
export async function readFiles(
  { name, copies, volumes }: Pick<ServiceRequest, "name" | "copies" | "volumes">,
  tree: WorkspaceTree,
): Promise<MountedFile[]> {
  const mounted = volumes.flatMap((volume) =>
    volume.kind === "bind" && volume.ifUnseen === "copied"
      ? [{ from: volume.source, to: volume.target, mode: undefined, owner: undefined }]
      : [],
  );
  const entries = await planCopies(name, [...copies, ...mounted], tree);
  const refuse = (why: string, hint: string): never => {
    throw new UserError(`${name}: copy: ${why}`, { topic: "Not possible in a pod", hint });
  };
  const elsewhere =
    "Build the files into the image, or send them to the service once it is ready, in a later step.";
  const other = entries.find((entry) => entry.kind === "link" || isEmptyFolder(entry, entries));
  if (other?.kind === "link")
    refuse(
      `${quoted(other.path)} is a link, and a pod is given files alone`,
      "Copy the file that it leads to.",
    );
  if (other !== undefined)
    refuse(
      `the folder for ${quoted(other.path)} is empty, and a pod is given files alone`,
      "Write only its path in `volumes`, or let the service create it.",
    );
  const files = entries.filter((entry) => entry.kind === "file");
  if (files.length > MOST_FILES)
    refuse(`these are ${files.length} files, and a pod is given at most ${MOST_FILES}`, elsewhere);
  const large = files.find(({ sizeBytes }) => sizeBytes > LARGEST_FILE_BYTES);
  if (large !== undefined)
    refuse(
      `the file for ${quoted(large.path)} has ${inMebibytes(large.sizeBytes)}, and a pod is given files of at most ${inMebibytes(LARGEST_FILE_BYTES)}`,
      elsewhere,
    );
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (bytes > MOST_BYTES)
    refuse(
      `these files have ${inMebibytes(bytes)} together, and a pod is given at most ${inMebibytes(MOST_BYTES)}`,
      elsewhere,
    );
  const read = await Promise.all(files.map(async (file) => ({ ...file, content: await contentOf(file) })));
  // Of two for one path the later counts, as in an archive.
  return [...new Map(read.map((file) => [file.path, file])).values()];
}

function isEmptyFolder({ kind, path }: CopiedEntry, entries: readonly CopiedEntry[]): boolean {
  return kind === "folder" && !entries.some((other) => other.path.startsWith(`${path}/`));
}

async function contentOf(file: Extract<CopiedEntry, { kind: "file" }>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil((10 * bytes) / (1 << 20)) / 10} MiB`;
}
