import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, readFile, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connectDaemon, daemonAnswers } from "../../bed/daemon.ts";
import { containerGroups } from "../../bed/engine/container-groups.ts";
import { killRemains, removeFolder } from "../../bed/engine/remains.ts";

/** How to start one kind of engine. */
export interface EngineKind {
  readonly name: string;
  /** Programs first on PATH, and what they need. */
  environment(folder: string): Promise<NodeJS.ProcessEnv>;
  /** The command that serves at a unix socket, and keeps everything in the folder. */
  command(folder: string, listen: readonly string[]): Promise<readonly string[]>;
  /** The socket's path in the folder, where it is not `docker.sock`. */
  readonly socket?: string;
}

/** An engine beside the bed's own, in a network namespace of its own: it shares no network with anything. */
export interface SecondDaemon extends AsyncDisposable {
  /** Its unix socket. */
  readonly dockerHost: string;
  readonly socket: string;
  /** In which its own programs are found, iptables among them. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the engine alone, by SIGTERM as at an update, or by SIGKILL as in a crash; its things stay as they are. */
  goDown(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it again, in the same folder with the same options. */
  comeBack(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;
const END_TIMEOUT_MS = 20_000;

/**
 * Starts an engine where `enter` leads.
 *
 * @param listen more addresses for it, as dockerd's options
 */
export async function startSecondDaemon(
  kind: EngineKind,
  enter: readonly string[],
  listen: readonly string[] = [],
): Promise<SecondDaemon> {
  const folder = await mkdtemp(join(tmpdir(), "ss-engine-"));
  const socket = join(folder, kind.socket ?? "docker.sock");
  const dockerHost = `unix://${socket}`;
  const env = await kind.environment(folder);
  const command = [...enter, ...(await kind.command(folder, listen))];
  const logPath = join(folder, "engine.log");
  let child: ChildProcess | undefined;
  const stop = async () => {
    await removeContainers(dockerHost);
    await end(child, "SIGTERM");
    await killRemains(folder);
    await removeGroups(basename(folder));
    await removeFolder(folder);
  };
  const start = async () => {
    child = await spawnEngine(command, env, logPath);
    if (await comesUp(dockerHost, child)) return;
    const text = await readFile(logPath, "utf8");
    throw new Error(`${kind.name} did not come up. The end of its log:\n${text.slice(-2_000)}`);
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...{ dockerHost, socket, environment: env },
    async goDown(signal) {
      await end(child, signal);
      // Its containerd dies with it; where process 1 does not reap it, the next one would take it for alive.
      await rm(join(folder, "exec/containerd/containerd.pid"), { force: true });
    },
    comeBack: start,
    [Symbol.asyncDispose]: stop,
  };
}

async function spawnEngine(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  logPath: string,
): Promise<ChildProcess> {
  const log = await open(logPath, "a");
  // Should this process be killed, the kernel ends the engine, which ends its containers.
  const child = spawn("setpriv", ["--pdeathsig=TERM", ...command], {
    env,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  return child;
}

async function comesUp(dockerHost: string, child: ChildProcess): Promise<boolean> {
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  while (!(await daemonAnswers(dockerHost, 1_000))) {
    if (child.exitCode !== null || Date.now() > deadlineMs) return false;
    await pause(100);
  }
  return true;
}

async function removeContainers(dockerHost: string): Promise<void> {
  const docker = connectDaemon(dockerHost);
  const abortSignal = AbortSignal.timeout(10_000);
  const containers = await docker.listContainers({ all: true, abortSignal }).catch(() => []);
  await Promise.allSettled(containers.map(({ Id }) => docker.getContainer(Id).kill({ abortSignal })));
  await Promise.allSettled(
    containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, abortSignal })),
  );
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  const inTime = await Promise.race([ended.then(() => true), pause(END_TIMEOUT_MS, false, { ref: false })]);
  if (!inTime) child.kill("SIGKILL");
  await ended;
}

/** The control groups of its containers, in a parent of their own. */
async function removeGroups(parent: string): Promise<void> {
  const hierarchies = [...new Set((await containerGroups()).map((path) => join(path, "..")))];
  for (const hierarchy of hierarchies) await rmdir(join(hierarchy, parent)).catch(() => undefined);
}

/** The option that keeps an engine's containers apart from another's in the control groups. */
export function groupOption(folder: string): string {
  return `--cgroup-parent=/${basename(folder)}`;
}
