import { join } from "node:path";
import type { DockerProgram } from "./docker-program.ts";
import { runProcess } from "./processes.ts";
import { asInContainer, containerMappings, type WorkFolder } from "./work-folder.ts";

/** How a program of a step is run. */
export interface RunOptions {
  /** Variables of the step, beside those that its surroundings have. */
  readonly environment: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Where a job's steps run. */
export interface StepHost {
  /** A path of the runner's machine as steps see it. */
  path(onRunner: string): string;
  readonly defaultShell: readonly string[];
  /** The runner's own Node. */
  readonly node: string;
  run(command: readonly string[], options: RunOptions): Promise<number>;
}

/** Steps are processes of the runner's machine, with the runner's environment below their own. */
export function onTheMachine(folders: WorkFolder, environment: Readonly<Record<string, string>>): StepHost {
  return {
    path: (path) => path,
    defaultShell: ["bash", "-e"],
    node: join(folders.externals, "node24", "bin", "node"),
    run: (command, { environment: own, paths, onLine, signal }) => {
      const all = { ...environment, ...own };
      const PATH = [...paths, all.PATH].join(":");
      return runProcess(command, {
        folder: folders.workspace,
        environment: { ...all, PATH },
        onLine,
        signal,
      });
    },
  };
}

/**
 * Steps are `docker exec` in the job's container: their variables are named there and valued in the environment of
 * docker's client, which is all that a cancel reaches (runner StepHost.cs).
 */
export function inTheContainer(
  folders: WorkFolder,
  container: { readonly id: string; readonly path: string },
  docker: DockerProgram,
): StepHost {
  const mappings = containerMappings(folders);
  const path = (onRunner: string) => asInContainer(onRunner, mappings);
  return {
    path,
    defaultShell: ["sh", "-e"],
    node: path(join(folders.externals, "node24", "bin", "node")),
    run: async (command, { environment, paths, onLine, signal }) => {
      const translated = Object.entries(environment).map(([name, value]) => [name, path(value)]);
      const prepended = [...paths, container.path].join(":");
      const names = Object.keys(environment).flatMap((name) => ["-e", name]);
      const flags = [...names, ...(paths.length === 0 ? [] : ["-e", `PATH=${prepended}`])];
      return runProcess(
        ["docker", "exec", "-i", "--workdir", path(folders.workspace), ...flags, container.id, ...command],
        {
          folder: folders.work,
          environment: { ...docker.environment, ...Object.fromEntries(translated) },
          onLine,
          signal,
        },
      );
    },
  };
}
