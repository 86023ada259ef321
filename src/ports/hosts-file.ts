/** This job's /etc/hosts. */
export interface HostsFile {
  read(): string;
  /** At its end, in one go: other jobs of this machine may do the same. */
  append(lines: string): void;
  /** Takes lines out; no byte of another is moved or written again. */
  remove(isGone: (line: string) => boolean): void;
}
