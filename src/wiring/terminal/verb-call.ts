import type { FlagValues } from "../../terminal/command-line/parse-command-line.ts";
import type { System } from "../../terminal/system.ts";
import type { TerminalLog } from "../../terminal/terminal-log.ts";

/** One command as it was typed, and where. */
export interface VerbCall {
  readonly flags: FlagValues;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `undefined` at a person's own terminal. */
  readonly system: System | undefined;
  readonly log: TerminalLog;
}
