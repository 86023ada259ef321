/** The user's own command, which runs beside the services. */
export interface Command {
  /** Starts it with these variables on top of this process's environment. */
  start(variables: Readonly<Record<string, string>>): RunningCommand;
}

export interface RunningCommand {
  /** Its exit code; 128 + n if signal n ended it. */
  readonly ended: Promise<number>;
  /** Passes a signal on; nothing happens if it has ended. */
  signal(name: "SIGTERM" | "SIGHUP"): void;
  /** Ends it and whatever it has started at once. */
  kill(): void;
}
