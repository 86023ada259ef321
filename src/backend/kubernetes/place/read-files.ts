import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { CopiedEntry } from "../../copy/copied-entry.ts";
import { planCopies } from "../../copy/plan-copies.ts";
import type { MountedFile } from "../pod/plan-files.ts";

type FilesOrder = Pick<ServiceRequest, "name" | "copies" | "volumes">;

/**
 * What `copy` puts into a service, and what a Compose file mounts; throws `UserError` for a path that cannot be copied.
 */
export function copiedEntries(
  { name, copies, volumes }: FilesOrder,
  tree: WorkspaceTree,
): Promise<CopiedEntry[]> {
  const mounted = volumes.flatMap((volume) =>
    volume.kind === "bind" && volume.ifUnseen === "copied"
      ? [{ from: volume.source, to: volume.target, mode: undefined, owner: undefined }]
      : [],
  );
  return planCopies(name, [...copies, ...mounted], tree);
}

/** The files among them, with what is in them. */
export async function readFiles(service: FilesOrder, tree: WorkspaceTree): Promise<MountedFile[]> {
  const files = (await copiedEntries(service, tree)).filter((entry) => entry.kind === "file");
  const read = await Promise.all(files.map(async (file) => ({ ...file, content: await contentOf(file) })));
  // Of two for one path the later counts, as in an archive.
  return [...new Map(read.map((file) => [file.path, file])).values()];
}

async function contentOf(file: Extract<CopiedEntry, { kind: "file" }>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
