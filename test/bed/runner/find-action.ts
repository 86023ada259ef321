import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobState } from "./job-state.ts";
import { type ActionDefinition, readAction } from "./workflow.ts";

/** An action, and the folder that it lies in on the runner's machine. */
export interface FoundAction extends ActionDefinition {
  readonly folder: string;
}

/** Reads the action that a step `uses:`; `undefined` for actions/checkout, whose work is done: the workspace is there. */
export async function findAction(uses: string, state: JobState): Promise<FoundAction | undefined> {
  if (uses.startsWith("actions/checkout@")) return undefined;
  const folder = folderOf(uses, state);
  return { ...readAction(await readFile(join(folder, "action.yml"), "utf8")), folder };
}

function folderOf(uses: string, { folders, actions }: JobState): string {
  const downloaded = actions[uses];
  if (downloaded !== undefined) return downloaded;
  if (uses.startsWith("./")) return join(folders.workspace, uses);
  if (uses.startsWith("org/sibling-services@")) return join(folders.actions, "org", "sibling-services", "v1");
  throw new Error(`the emulated runner has not downloaded ${uses}`);
}
