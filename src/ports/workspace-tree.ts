/** What is at one path of the workspace, according to the file system; links are not followed. */
export type TreeEntry = {
  /** Relative to the requested path, empty for that path itself. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
} /** Reading ends with a `UserError` if the file has changed since it was listed. */ & (
  | { readonly kind: "file"; readonly sizeBytes: number; read(): AsyncIterable<Uint8Array> }
  | { readonly kind: "folder" }
  | { readonly kind: "link"; readonly target: string; readonly leadsOutside: boolean }
  /** What cannot be copied: a socket, a device, a pipe, what has disappeared; `why` completes "which …". */
  | { readonly kind: "other"; readonly why: string }
);

/** The job's files below the workspace. */
export interface WorkspaceTree {
  /**
   * The file (for a link, its target), or the directory with everything in it, directories before their contents;
   * `undefined` if there is nothing; `outside` if the path leads out of the workspace, even through a link.
   */
  entriesOf(path: string): Promise<readonly TreeEntry[] | "outside" | undefined>;
}
