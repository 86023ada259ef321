import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { daemonAnswers } from "../daemon.ts";

const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;

export interface Dockerd {
  readonly dockerHost: string;
  /** Fails with the end of dockerd's log when it does not come up. */
  waitUntilAnswering(): Promise<void>;
  /** Asks it to end, and kills it when that takes too long. */
  end(): Promise<void>;
}

/** Starts a dockerd that keeps everything of its own, its socket too, in the folder. */
export async function startDockerd(folder: string, env: NodeJS.ProcessEnv): Promise<Dockerd> {
  const dockerHost = `unix://${join(folder, "docker.sock")}`;
  const configuration = join(folder, "daemon.json");
  // A file of our own, else the machine's /etc/docker/daemon.json would apply.
  await writeFile(configuration, "{}\n");
  const logPath = join(folder, "dockerd.log");
  const log = await open(logPath, "a");
  const options = [
    `--config-file=${configuration}`,
    `--data-root=${join(folder, "data")}`,
    `--exec-root=${join(folder, "exec")}`,
    `--pidfile=${join(folder, "dockerd.pid")}`,
    `--host=${dockerHost}`,
    "--shutdown-timeout=5",
  ];
  // Should this process be killed, the kernel ends dockerd, which ends its containers.
  const endsWithUs = ["--pdeathsig=TERM", "dockerd", ...options];
  const process = spawn("setpriv", endsWithUs, { env, stdio: ["ignore", log.fd, log.fd] });
  await once(process, "spawn");
  await log.close();
  return {
    dockerHost,
    waitUntilAnswering: () => waitUntilAnswering(dockerHost, process, logPath),
    end: () => endProcess(process),
  };
}

async function waitUntilAnswering(dockerHost: string, process: ChildProcess, logPath: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (!hasEnded(process) && Date.now() < deadline) {
    if (await daemonAnswers(dockerHost)) {
      return;
    }
    await pause(100);
  }
  const what = hasEnded(process)
    ? "dockerd ended while starting"
    : `dockerd did not answer within ${startTimeoutMs / 1_000} s`;
  const log = (await readFile(logPath, "utf8")).trim().split("\n");
  throw new Error(`${what}. The end of its log:\n${log.slice(-20).join("\n")}`);
}

async function endProcess(process: ChildProcess): Promise<void> {
  if (hasEnded(process)) {
    return;
  }
  const ended = once(process, "exit");
  process.kill("SIGTERM");
  const inTime = await Promise.race([ended.then(() => true), pause(stopTimeoutMs, false, { ref: false })]);
  if (!inTime) {
    process.kill("SIGKILL");
    await ended;
  }
}

function hasEnded(process: ChildProcess): boolean {
  return process.exitCode !== null || process.signalCode !== null;
}
