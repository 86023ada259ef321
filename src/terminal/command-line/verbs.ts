import type { CommandFlag } from "./command-flag.ts";
import { COMMON, errorFormat, format, PLACING, READING, STARTING, session } from "./flags.ts";

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  /** What the help shows after its name. */
  readonly usage: string;
  readonly does: string;
  /** How many words it takes: none, one at most, or a command. */
  readonly words: "none" | "one" | "command";
  readonly flags: readonly CommandFlag[];
}

export const VERBS = [
  {
    name: "run",
    usage: "[flags] -- COMMAND…",
    does: "Starts the services, runs the command with their addresses in its environment, and removes them.",
    words: "command",
    flags: [
      ...STARTING,
      {
        name: "keep",
        value: "WHEN",
        alone: "always",
        choices: ["always", "on-failure"],
        does: "Leaves the services running at the end: --keep, or --keep=on-failure.",
      },
      {
        name: "logs",
        value: "WHEN",
        choices: ["on-failure", "always", "never"],
        does: "When the services' logs are printed at the end. Default: on-failure in CI, otherwise never.",
      },
      errorFormat,
      ...COMMON,
    ],
  },
  {
    name: "up",
    usage: "[flags]",
    does: "Starts the services and prints where they are; `down` removes them.",
    words: "none",
    flags: [
      ...STARTING,
      format,
      {
        name: "detach-from",
        value: "PID",
        does: "The process with which the services end, if `down` is never called. Default: the shell of this terminal.",
      },
      ...COMMON,
    ],
  },
  {
    name: "down",
    usage: "[flags]",
    does: "Removes what `up` started.",
    words: "none",
    flags: [
      session,
      {
        name: "all",
        does: "Removes all that `up` and `run --keep` of yours left, from whichever directory of this machine.",
      },
      errorFormat,
      ...COMMON,
    ],
  },
  {
    name: "env",
    usage: "[NAME] [flags]",
    does: "Prints the variables of the services that `up` started, or the value of one.",
    words: "one",
    flags: [{ ...format, does: `${format.does} Default: sh.` }, session, ...COMMON],
  },
  {
    name: "explain",
    usage: "[flags]",
    does: "Says how this process would reach services, and why. Starts nothing.",
    words: "none",
    flags: [...READING, ...PLACING, errorFormat, ...COMMON],
  },
  {
    name: "check",
    usage: "[flags]",
    does: "Reports every problem of the services' file with its line. Needs no Docker.",
    words: "none",
    flags: [...READING, errorFormat, ...COMMON],
  },
  {
    name: "ps",
    usage: "[flags]",
    does: "Lists the services that `up` started.",
    words: "none",
    flags: [session, errorFormat, ...COMMON],
  },
  {
    name: "logs",
    usage: "[NAME] [flags]",
    does: "Prints the logs of the services that `up` started, or of one.",
    words: "one",
    flags: [
      {
        name: "follow",
        short: "f",
        does: "Goes on with what they print from now on, until they end or Ctrl-C.",
      },
      session,
      errorFormat,
      ...COMMON,
    ],
  },
  {
    name: "sweep",
    usage: "[flags]",
    does: "Removes what ended jobs left on this daemon, and nothing else.",
    words: "none",
    flags: [
      {
        name: "older",
        value: "TIME",
        does: "Leaves alone what belongs to a job that created something within this time, such as 1h.",
      },
      { name: "dry-run", does: "Prints what would be removed, and why. Removes nothing." },
      errorFormat,
      ...COMMON,
    ],
  },
] as const satisfies readonly Verb[];

export type VerbName = (typeof VERBS)[number]["name"];
