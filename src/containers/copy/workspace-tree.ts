/** What lies at one path of the workspace, as the file system says; links are not followed. */
export type TreeEntry = {
  /** Relative to the path that was asked for, empty for that path itself. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
} & (
  | { readonly kind: "file"; readonly sizeBytes: number; read(): AsyncIterable<Uint8Array> }
  | { readonly kind: "folder" }
  | { readonly kind: "link"; readonly target: string; readonly leadsOutside: boolean }
  /** A socket, a device, a pipe. */
  | { readonly kind: "other" }
);

/** The job's files below the workspace. */
export interface WorkspaceTree {
  /**
   * The file, or the folder with all that is in it, folders before their contents; `undefined` where there is nothing.
   * `outside` where the path leads out of the workspace, be it through a link.
   */
  entriesOf(path: string): Promise<readonly TreeEntry[] | "outside" | undefined>;
}
