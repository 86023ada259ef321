import type { TreeEntry, WorkspaceTree } from "../../ports/workspace-tree.ts";
import { quoted } from "../../request/printable.ts";
import type { CopyRequest } from "../../request/request.ts";
import { UserError } from "../../user-error.ts";
import type { CopiedEntry } from "./copied-entry.ts";

/** The files that a service's `copy` puts into its container; throws `UserError` for a path that cannot be copied. */
export async function planCopies(
  service: string,
  copies: readonly CopyRequest[],
  tree: WorkspaceTree,
): Promise<CopiedEntry[]> {
  const planned = await Promise.all(copies.map((copy) => planCopy(service, copy, tree)));
  return planned.flat();
}

async function planCopy(service: string, copy: CopyRequest, tree: WorkspaceTree): Promise<CopiedEntry[]> {
  const refuse = (why: string, hint: string): never => {
    throw new UserError(`${service}: copy: ${copy.from} ${why}`, { topic: "File to copy missing", hint });
  };
  const entries = await tree.entriesOf(copy.from);
  if (entries === undefined) {
    return refuse(
      "does not exist in the workspace",
      "Is actions/checkout an earlier step? Otherwise check the path, which starts in the workspace.",
    );
  }
  if (entries === "outside")
    return refuse("leads out of the workspace", "Copy only files of the job's own repository.");
  const bad = entries.find(
    (entry) => entry.kind === "other" || (entry.kind === "link" && entry.leadsOutside),
  );
  if (bad?.kind === "link") {
    return refuse(
      `holds the link ${bad.path || copy.from}, which leads out of the workspace`,
      "Copy the file itself.",
    );
  }
  if (bad?.kind === "other")
    return refuse(bad.path === "" ? bad.why : `holds ${quoted(bad.path)}, which ${bad.why}`, "Leave it out.");
  return entries.map((entry) => archiveEntry(entry, copy));
}

/** A file whose target ends in a slash goes into that directory under its own name, as with `cp` and `docker cp`. */
function targetOf(
  entry: Pick<TreeEntry, "path" | "kind">,
  { from, to }: Pick<CopyRequest, "from" | "to">,
): string {
  const base = to.endsWith("/") ? to.slice(0, -1) : to;
  if (entry.path !== "") return `${base}/${entry.path}`;
  const isIntoFolder = entry.kind !== "folder" && to.endsWith("/");
  return isIntoFolder ? `${base}/${from.slice(from.lastIndexOf("/") + 1)}` : base;
}

/** `mode` applies only to files, because on a directory it could prevent access. */
function archiveEntry(entry: TreeEntry, copy: CopyRequest): CopiedEntry {
  const common = { path: targetOf(entry, copy), uid: copy.owner?.uid ?? 0, gid: copy.owner?.gid ?? 0 };
  switch (entry.kind) {
    case "file":
      return {
        ...common,
        kind: "file",
        mode: copy.mode ?? entry.mode,
        sizeBytes: entry.sizeBytes,
        read: entry.read,
      };
    case "link":
      return { ...common, kind: "link", mode: 0o777, target: entry.target };
    case "folder":
    case "other":
      return { ...common, kind: "folder", mode: entry.mode };
  }
}
