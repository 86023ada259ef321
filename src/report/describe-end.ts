import type { End } from "../ports/service-state.ts";
import type { Topic } from "../topics.ts";

/** Signals that end programs, by their numbers on Linux (signal(7)). */
const SIGNALS: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  11: "SIGSEGV",
  13: "SIGPIPE",
  15: "SIGTERM",
};

/** `exited with code 3`, `ended with code 137 (SIGKILL)`, `ran out of memory and was killed`, `was evicted: …`. */
export function describeEnd({ exitCode, isOutOfMemory, because }: End): string {
  if (isOutOfMemory) return `ran out of memory and ended with code ${exitCode}`;
  if (because !== undefined) return `was ${because}`;
  // The exit code of a program that a signal ended is 128 plus the signal's number, by the shell's convention, which
  // the daemon follows.
  const signal = SIGNALS[exitCode - 128];
  return signal === undefined ? `exited with code ${exitCode}` : `ended with code ${exitCode} (${signal})`;
}

/** What an exit code usually means, and what helps; for a code that only its program knows, where to look. */
interface EndMeaning {
  readonly topic: Topic;
  /** Completes "exit code 127: "; `undefined` if only the program knows. */
  readonly meaning?: string;
  readonly hint: string;
}

const CRASHED: EndMeaning = {
  topic: "Program crashed",
  meaning: "the program itself crashed",
  hint: "Try another version of the image, and check that it is built for this machine's architecture.",
};

/** Conventions of POSIX shells and of the kernel's signals. */
const MEANINGS: Readonly<Record<number, EndMeaning>> = {
  0: {
    topic: "Finished instead of running",
    meaning: "the program finished its work without an error",
    hint: "A service must keep running. If it is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise check its `command`.",
  },
  126: {
    topic: "Program not in the image",
    meaning: "a program was found, but cannot be executed",
    hint: "Check the file's mode (chmod +x), its first line, and the image's architecture.",
  },
  127: {
    topic: "Program not in the image",
    meaning: "a program that its command names is not in the image",
    hint: "Check its `command` and `entrypoint`.",
  },
  132: CRASHED,
  134: CRASHED,
  135: {
    ...CRASHED,
    meaning: "a memory access failed, most often because /dev/shm is too small",
    hint: "Give it more shared memory with `--shm-size 256m` in `options`.",
  },
  136: CRASHED,
  137: {
    topic: "Killed by a signal",
    meaning: "it was killed, most often because the machine or its memory limit ran out of memory",
    hint: "Raise or remove `--memory` in `options`, or let it use less memory; if memory is not short, look for what kills containers on this machine.",
  },
  139: {
    ...CRASHED,
    meaning: "the program crashed (it used memory that is not its own)",
  },
  143: {
    topic: "Killed by a signal",
    meaning: "it was asked to end",
    hint: "Look for what stops containers on this machine.",
  },
};

const OUT_OF_MEMORY: EndMeaning = {
  topic: "Ran out of memory",
  meaning: "the kernel killed it because its memory limit was reached",
  hint: "Raise or remove `--memory` in `options`, or let it use less memory.",
};

const ENDED_FROM_OUTSIDE: EndMeaning = {
  topic: "Ended by the cluster",
  meaning: "it did not end by itself",
  hint: "Its sentence names what ended it: a node that is full or gone, a deadline, or an eviction through the API.",
};

const OWN_CODE: EndMeaning = {
  topic: "Exited while starting",
  hint: "Read its last lines; check its `env`, `command` and `volumes`.",
};

export function meaningOf({ exitCode, isOutOfMemory, because }: End): EndMeaning {
  if (!isOutOfMemory && because !== undefined) return ENDED_FROM_OUTSIDE;
  return isOutOfMemory ? OUT_OF_MEMORY : (MEANINGS[exitCode] ?? OWN_CODE);
}
