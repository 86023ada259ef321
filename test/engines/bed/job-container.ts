import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isInstalled, runCommand } from "../../bed/command.ts";
import { debianDocker } from "./debian-docker.ts";
import type { Place } from "./job.ts";

/** A container in which a job's steps run, as runners make it. */
export interface JobContainer extends Place, AsyncDisposable {
  readonly id: string;
  /** Its default route, as `ip route` would print the gateway. */
  defaultRoute(): Promise<string>;
}

const root = join(import.meta.dirname, "../../..");
let environment: Promise<NodeJS.ProcessEnv> | undefined;

/** Runs docker's command line against a daemon and returns what it prints. */
export async function docker(dockerHost: string, ...words: readonly string[]): Promise<string> {
  environment ??= cliEnvironment();
  return (await runCommand("docker", ["--host", dockerHost, ...words], { env: await environment })).trim();
}

/** The machine's own command line, which any user may have; else that of the engine's packages. */
async function cliEnvironment(): Promise<NodeJS.ProcessEnv> {
  if (await isInstalled("docker")) return process.env;
  const folder = await mkdtemp(join(tmpdir(), "ss-cli-"));
  const env = await debianDocker.environment(folder);
  await rm(folder, { recursive: true });
  return env;
}

/**
 * Starts a job container from the job image.
 *
 * @param options of `docker run`, the socket among them where the job is to have one
 */
export async function startJobContainer(
  dockerHost: string,
  options: readonly string[],
  image = "node:24-slim",
): Promise<JobContainer> {
  const folder = await mkdtemp(join(tmpdir(), "ss-job-"));
  await chmod(folder, 0o777);
  const mounts = [`${join(root, "dist")}:${join(root, "dist")}:ro`, `${folder}:${folder}`];
  const binds = mounts.flatMap((mount) => ["--volume", mount]);
  const id = await docker(dockerHost, "run", "--detach", ...binds, ...options, image, "sleep", "600");
  const { PATH, LD_LIBRARY_PATH = "" } = (await environment) ?? {};
  const cli = ["env", `PATH=${PATH}`, `LD_LIBRARY_PATH=${LD_LIBRARY_PATH}`, "docker", "--host", dockerHost];
  const command: Place["command"] = (argv, env) => {
    const variables = Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
    return [...cli, "exec", ...variables, id, ...argv];
  };
  return {
    id,
    folder,
    node: "node",
    command,
    async defaultRoute() {
      const routes = await docker(dockerHost, "exec", id, "cat", "/proc/net/route");
      return (
        routes
          .split("\n")
          .find((line) => line.split("\t")[1] === "00000000")
          ?.split("\t")[2] ?? "none"
      );
    },
    async [Symbol.asyncDispose]() {
      await docker(dockerHost, "rm", "--force", "--volumes", id);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Shares the daemon's socket with a container, as runners do. */
export function withSocket(socket: string): string[] {
  // The folder, not the file: a daemon that restarts makes a new one.
  return ["--volume", `${dirname(socket)}:${dirname(socket)}`, "--env", `DOCKER_HOST=unix://${socket}`];
}
