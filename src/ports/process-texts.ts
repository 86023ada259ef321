/** A process as /proc shows it, `\0` between arguments and between variables (proc(5)); what is closed to us is empty. */
export interface ProcessText {
  readonly commandLine: string;
  readonly environment: string;
}

/** What this machine's processes were started with. */
export interface ProcessTexts {
  readonly own: ProcessText;
  readonly pids: readonly number[];
  of(pid: number): ProcessText;
}
