/** Of the files in docker's configuration directory. */
export interface ConfigFiles {
  /** `$DOCKER_CONFIG`, else `~/.docker`. */
  readonly folder: string;
  exists(path: string): boolean;
  /** `undefined` if there is no such file, or if it cannot be read, which has been warned of then. */
  read(path: string): string | undefined;
  /** Says that a file is passed over. */
  warn(path: string, problem: string): void;
}

/** Where docker's configuration and the usual sockets are. */
export interface SocketFiles extends ConfigFiles {
  readonly userId: number | undefined;
  /** Docker makes a folder of each source of a mount that does not exist, sockets too. */
  isFolder(path: string): boolean;
}
