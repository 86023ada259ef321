/** The files in docker's configuration directory. */
export interface ConfigFiles {
  /** `$DOCKER_CONFIG`, otherwise `~/.docker`. */
  readonly folder: string;
  exists(path: string): boolean;
  /** `undefined` if there is no such file, or if it cannot be read; then a warning has said so. */
  read(path: string): string | undefined;
  /** Warns that a file is skipped. */
  warn(path: string, problem: string): void;
}

/** Where to find docker's configuration and the usual sockets. */
export interface SocketFiles extends ConfigFiles {
  readonly userId: number | undefined;
  /** Docker creates a directory for each source of a mount that does not exist, even for sockets. */
  isFolder(path: string): boolean;
}
