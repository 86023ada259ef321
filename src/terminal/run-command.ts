import { spawn } from "node:child_process";
import { accessSync, constants, readdirSync, readFileSync, statSync } from "node:fs";
import { constants as system } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import type { Command } from "../ports/command.ts";
import { quoted } from "../request/printable.ts";
import { UserError } from "../user-error.ts";

/** Set for the command, so that what it leaves running can be told from everything else. */
const MARK = "SIBLING_SERVICES_RUN";

/** Whether a command can be run, found out before anything is started. */
type FoundCommand =
  | { readonly kind: "found" }
  | { readonly kind: "missing"; readonly exitCode: 126 | 127; readonly why: UserError };

/** Looks for the program as execvp(3) does. */
export function findCommand([program = ""]: readonly string[], path = process.env.PATH ?? ""): FoundCommand {
  const paths = program.includes("/")
    ? [program]
    : path.split(delimiter).map((folder) => join(folder || ".", program));
  const files = paths.filter((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (files.some(isExecutable)) return { kind: "found" };
  if (files[0] !== undefined) {
    return missing(126, `${quoted(program)} cannot be executed`, `Make it executable: chmod +x ${files[0]}.`);
  }
  const where =
    isAbsolute(program) || program.includes("/") ? "there is no such file" : "it is in no folder of PATH";
  const hint = program.includes(" ")
    ? "Write its words without quotes around them, or run a shell: -- sh -c 'a && b'."
    : "Check its name, and that it is installed here.";
  return missing(127, `the command ${quoted(program)} was not found: ${where}`, hint);
}

function missing(exitCode: 126 | 127, why: string, hint: string): FoundCommand {
  return { kind: "missing", exitCode, why: new UserError(why, { hint }) };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The user's command, with this process's own standard streams, and in its process group, so that Ctrl-C and job
 * control work as without us.
 */
export function userCommand([program = "", ...words]: readonly string[]): Command {
  return {
    start(variables) {
      const mark = `${process.pid}-${Date.now()}`;
      const env = { ...process.env, ...variables, [MARK]: mark };
      const child = spawn(program, words, { stdio: "inherit", env });
      const ended = new Promise<number>((resolve) => {
        child.on("error", () => resolve(126));
        child.on("exit", (code, signal) =>
          resolve(code ?? 128 + (signal === null ? 0 : system.signals[signal])),
        );
      });
      return {
        ended,
        signal: (name) => void child.kill(name),
        kill: () => {
          child.kill("SIGKILL");
          killMarked(mark);
        },
      };
    },
  };
}

/** What the command has started and left: known by its environment, wherever in the process tree it is. */
function killMarked(mark: string): void {
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    if (textOf(`/proc/${name}/environ`).split("\0").includes(`${MARK}=${mark}`)) kill(Number(name));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
