/** The processes that this one can see. */
export interface ProcessTable {
  readonly ownPid: number;
  /** The text of /proc/<pid>/stat, `undefined` if there is no such process. */
  stat(pid: number): string | undefined;
  /** Names this process's pid namespace, the same for all processes in it. */
  pidNamespace(): string;
  /** Changes with every boot of the machine. */
  bootId(): string;
  /** Time since that boot, including sleep. */
  uptimeSeconds(): number;
}

/** One process, distinct from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot. */
  readonly startTime: string;
  readonly pidNamespace: string;
  readonly bootId: string;
}
