/** Where the daemon listens. */
export type DockerHost =
  | { readonly kind: "socket"; readonly path: string }
  /** `host` without brackets if it is an IPv6 address. */
  | {
      readonly kind: "tcp";
      readonly host: string;
      readonly port: number;
      readonly tls: TlsSettings | undefined;
    }
  | SshHost;

export interface TlsSettings {
  /** Contains ca.pem, cert.pem and key.pem, as needed; `undefined` means the system's authorities. */
  readonly folder: string | undefined;
  readonly verifiesServer: boolean;
}

/** A daemon whose socket OpenSSH forwards. */
export interface SshHost {
  readonly kind: "ssh";
  /** As the user wrote it: a host name, or a name in ssh's own configuration. */
  readonly host: string;
  readonly user: string | undefined;
  readonly port: number | undefined;
  /** The daemon's socket on that host. */
  readonly socketPath: string;
}
