/** What lies at one path of the workspace, as the file system says; links are not followed. */
export type TreeEntry = {
  /** Relative to the path that was asked for, empty for that path itself. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
} /** Reading ends with `UserError` where the file is not any more what it was when it was listed. */ & (
  | { readonly kind: "file"; readonly sizeBytes: number; read(): AsyncIterable<Uint8Array> }
  | { readonly kind: "folder" }
  | { readonly kind: "link"; readonly target: string; readonly leadsOutside: boolean }
  /** What cannot be copied: a socket, a device, a pipe, what is gone by now; `why` completes "which …". */
  | { readonly kind: "other"; readonly why: string }
);

/** The job's files below the workspace. */
export interface WorkspaceTree {
  /**
   * The file, for a link the file that it leads to, or the folder with all that is in it, folders before their contents; `undefined` where there is nothing.
   * `outside` where the path leads out of the workspace, be it through a link.
   */
  entriesOf(path: string): Promise<readonly TreeEntry[] | "outside" | undefined>;
}
