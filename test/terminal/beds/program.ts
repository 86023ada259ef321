import { type ChildProcess, spawn } from "node:child_process";

/** A program that runs, and what it has printed. */
export interface Program {
  readonly child: ChildProcess;
  /** Both streams, as they came. */
  log(): string;
  /** Waits until the log has this; throws with the whole log if the program ends before. */
  saw(text: string): Promise<void>;
  /** Its exit code; 128 + n after signal n is the shell's business, so a signal is -1 here. */
  readonly ended: Promise<number>;
}

interface ProgramOptions {
  readonly folder?: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Leads a process group of its own, which can then be sent signals. */
  readonly group?: "own";
}

export function startProgram(words: readonly string[], options: ProgramOptions): Program {
  const [name = "", ...rest] = words;
  const child = spawn(name, rest, {
    cwd: options.folder,
    env: options.environment,
    stdio: ["pipe", "pipe", "pipe"],
    detached: options.group === "own",
  });
  let log = "";
  let hasEnded = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      tell();
    });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      hasEnded = true;
      tell();
      resolve(code ?? -1);
    });
  });
  return {
    child,
    log: () => log,
    ended,
    saw: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!log.includes(text) && !hasEnded) return;
          listeners.delete(look);
          if (log.includes(text)) resolve();
          else reject(new Error(`it ended without printing ${JSON.stringify(text)}:\n${log}`));
        };
        listeners.add(look);
        look();
      }),
  };
}

/** Runs a program to its end and returns what it printed; throws with that if it fails. */
export async function finish(words: readonly string[], options: ProgramOptions): Promise<string> {
  const program = startProgram(words, options);
  const code = await program.ended;
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}:\n${program.log()}`);
  return program.log().trim();
}
