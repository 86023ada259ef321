import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../command.ts";

/** A runner's folders, named as it names them. */
export interface WorkFolder {
  readonly work: string;
  readonly workspace: string;
  readonly temporary: string;
  readonly actions: string;
  readonly tools: string;
  readonly externals: string;
}

/** Makes them, and fills the workspace and the action that a job uses. */
export async function makeWorkFolder(about: {
  readonly folder: string;
  readonly externals: string;
  readonly workspace: string;
  readonly archive: string;
}): Promise<WorkFolder> {
  const work = join(about.folder, "_work");
  const folders = {
    work,
    workspace: join(work, "project", "project"),
    temporary: join(work, "_temp"),
    actions: join(work, "_actions"),
    tools: join(work, "_tool"),
    externals: about.externals,
  };
  for (const path of Object.values(folders)) await mkdir(path, { recursive: true });
  for (const name of ["_github_home", "_github_workflow"]) await mkdir(join(folders.temporary, name));
  await cp(about.workspace, folders.workspace, { recursive: true });
  const action = join(folders.actions, "org", "sibling-services", "v1");
  await mkdir(action, { recursive: true });
  await runCommand("tar", ["-xf", about.archive, "-C", action]);
  return folders;
}

/** Where a container job sees a folder of the runner's, the first that fits (runner ContainerInfo.cs). */
export function containerMappings(folders: WorkFolder): readonly (readonly [string, string])[] {
  return [
    [join(folders.temporary, "_github_workflow"), "/github/workflow"],
    [join(folders.temporary, "_github_home"), "/github/home"],
    [folders.work, "/__w"],
    [folders.tools, "/__t"],
    [folders.externals, "/__e"],
  ];
}

/** A value that is or begins with a path of the runner's becomes the container's. */
export function asInContainer(value: string, mappings: readonly (readonly [string, string])[]): string {
  const found = mappings.find(([host]) => value === host || value.startsWith(`${host}/`));
  return found === undefined ? value : found[1] + value.slice(found[0].length);
}
