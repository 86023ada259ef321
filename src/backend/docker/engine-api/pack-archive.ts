import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import tar from "tar-stream";
import type { CopiedEntry } from "../../copy/copied-entry.ts";

/** The entries as one tar stream, file by file, so no file is ever entirely in memory. */
export function packArchive(entries: readonly CopiedEntry[]): Readable {
  const pack = tar.pack();
  addAll(entries, pack).then(
    () => pack.finalize(),
    (error: Error) => pack.destroy(error),
  );
  return Readable.from(pack);
}

async function addAll(entries: readonly CopiedEntry[], pack: tar.Pack): Promise<void> {
  for (const entry of entries) {
    const { mode, uid, gid } = entry;
    // Names in an archive are relative to where it is unpacked, which is the container's root.
    const header = { name: entry.path.replace(/^\/+/, ""), mode, uid, gid };
    switch (entry.kind) {
      case "folder":
        pack.entry({ ...header, type: "directory" });
        break;
      case "link":
        pack.entry({ ...header, type: "symlink", linkname: entry.target });
        break;
      case "file":
        await pipeline(entry.read(), pack.entry({ ...header, type: "file", size: entry.sizeBytes }));
        break;
    }
  }
}
