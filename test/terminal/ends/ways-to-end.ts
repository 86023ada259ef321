import { setTimeout as pause } from "node:timers/promises";

/** One row of the table of ends in docs/terminal.md, or a variant of it. */
export interface WayToEnd {
  readonly title: string;
  /** What starts the program, if it is not started directly. */
  readonly startedBy?: readonly string[];
  /** What the command exits with if nothing ends it; 0 by default. */
  readonly commandExits?: number;
  /** Done at the drawn moment to the process that was started; it leads a group of its own. */
  end?(pid: number, gapsMs: readonly [number, number]): unknown;
  /** Other exit codes than the command's own; `undefined` if the code is another program's business. */
  readonly exitCodes: readonly number[] | undefined;
  /** Who removes what the run itself did not. */
  readonly remover: "nobody" | "the command that it prints" | "the next run";
}

/** Removed with `docker rm -f`, as CI systems do, so that nothing in it hears of it. */
export const CONTAINER_REMOVED: WayToEnd = {
  title: "its container is removed",
  exitCodes: undefined,
  remover: "the next run",
};

/** Nothing is done to it. */
export const BY_ITSELF: WayToEnd = { title: "the command ends", exitCodes: [], remover: "nobody" };

export const WAYS_TO_END: readonly WayToEnd[] = [
  BY_ITSELF,
  { title: "the command fails", commandExits: 7, exitCodes: [], remover: "nobody" },
  { title: "Ctrl-C", end: (pid) => send(-pid, "SIGINT"), exitCodes: [130], remover: "nobody" },
  {
    title: "Ctrl-C twice",
    end: (pid, [gapMs]) => press(pid, [gapMs]),
    exitCodes: [130],
    remover: "nobody",
  },
  {
    title: "Ctrl-C three times",
    end: press,
    exitCodes: [130],
    remover: "the command that it prints",
  },
  { title: "TERM", end: (pid) => send(pid, "SIGTERM"), exitCodes: [143], remover: "nobody" },
  { title: "TERM to the group", end: (pid) => send(-pid, "SIGTERM"), exitCodes: [143], remover: "nobody" },
  { title: "HUP", end: (pid) => send(pid, "SIGHUP"), exitCodes: [129], remover: "nobody" },
  {
    title: "KILL of the shell that started it",
    startedBy: ["sh", "-c", '"$@"; true', "sh"],
    end: (pid) => send(pid, "SIGKILL"),
    exitCodes: undefined,
    remover: "nobody",
  },
  {
    title: "TERM to npx, which swallows it",
    startedBy: ["npx", "--no", "--"],
    end: (pid) => send(pid, "SIGTERM"),
    exitCodes: undefined,
    remover: "nobody",
  },
  {
    title: "KILL of everything",
    end: (pid) => send(-pid, "SIGKILL"),
    exitCodes: undefined,
    remover: "the next run",
  },
  CONTAINER_REMOVED,
];

/** Ctrl-C, and again after each gap. */
async function press(pid: number, gapsMs: readonly number[]): Promise<void> {
  send(-pid, "SIGINT");
  for (const gapMs of gapsMs) {
    await pause(gapMs);
    send(-pid, "SIGINT");
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
