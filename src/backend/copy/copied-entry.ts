/** One file, directory or link to copy into a container. */
export type CopiedEntry = {
  /** Absolute, in the container. */
  readonly path: string;
  /** Permission bits, `0o644`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
} & (
  | { readonly kind: "file"; readonly sizeBytes: number; read(): AsyncIterable<Uint8Array> }
  | { readonly kind: "folder" }
  | { readonly kind: "link"; readonly target: string }
);
