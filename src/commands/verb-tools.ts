import type { Leftovers } from "../ports/backend.ts";
import type { Command } from "../ports/command.ts";
import type { Interruptions } from "../ports/interruption.ts";
import type { StartTools } from "../session/start-tools.ts";

/** What the commands of the terminal need from outside. */
export interface VerbTools extends StartTools {
  readonly leftovers: Leftovers;
  readonly interruptions: Interruptions;
  /** Aborts `signal`. */
  cancel(why: unknown): void;
  /** Says why something failed. */
  fail(why: unknown): void;
  /** Kills one process; one that is already gone counts as killed. */
  kill(pid: number): void;
  /** Ends this process at once; only for a third Ctrl-C. */
  leave(exitCode: number): void;
}

/** `run` also needs the command, and the variables that it gets. */
export interface RunTools extends VerbTools {
  readonly command: Command;
  /** Leaves what `down`, `env` and `ps` need to know of services that stay. */
  keep(): void;
  /** The variables of the services that are ready. */
  variables(): Readonly<Record<string, string>>;
}
