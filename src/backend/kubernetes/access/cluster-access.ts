/** Where the API server is, and how this job shows who it is. */
export interface ClusterAccess {
  /** Without brackets if it is an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** The certificates that sign the server's, as PEM; `undefined` means the system's. */
  readonly authority: string | undefined;
  /** Read again for every call, because the cluster replaces it long before it expires. */
  token(): string | undefined;
}
