import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** One of the cluster's programs. */
export interface Component {
  readonly name: string;
  readonly program: string;
  readonly flags: readonly string[];
}

type RunComponent = (component: Component) => Promise<ChildProcess>;

/** Starts a program of the cluster, whose output and process number go into the folder. */
export function componentRunner(folder: string, logs: string, env: NodeJS.ProcessEnv): RunComponent {
  return async ({ name, program, flags }) => {
    const log = openSync(join(logs, `${name}.log`), "a");
    const child = spawn(program, flags, { stdio: ["ignore", log, log], env, cwd: folder });
    // It ends with the namespaces, and does not keep the tests from ending.
    child.unref();
    await writeFile(join(folder, `${name}.pid`), String(child.pid));
    return child;
  };
}

/** Starts what has ended again after a pause, as a control plane's kubelet does. */
export async function keepRunning(
  run: () => Promise<ChildProcess>,
  pauseMs: () => number,
  onReturn = async (): Promise<void> => {},
): Promise<void> {
  const child = await run();
  child.on("exit", async () => {
    await pause(pauseMs(), undefined, { ref: false });
    await keepRunning(run, pauseMs, onReturn);
    await onReturn();
  });
}

/** Sends a signal to the process of one of the cluster's programs, such as `server` or `kubelet`. */
export function signalComponent(folder: string, name: string, signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(folder, `${name}.pid`), "utf8")), signal);
}
