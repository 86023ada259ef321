import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleClient } from "./bundle-client.ts";

const root = join(import.meta.dirname, "../../..");
/** All that a user's `uses:` fetches of this repository and runs. */
const publishedPaths = ["action.yml", "dist"];

/** A small repository for a job to work on, and this action as users get it. */
export interface Workspace extends AsyncDisposable {
  readonly folder: string;
  /** Absolute path of its workflow. */
  readonly workflow: string;
  /** The folder that `uses: org/sibling-services@v1` means. */
  readonly actionRepository: string;
}

export interface WorkspaceContent {
  readonly workflowText: string;
  /** More of this project that lies there: by path in the workspace, the path in the project. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** For a workflow that says `uses: ./`, as this project's own do. */
export const ownAction = Object.fromEntries(publishedPaths.map((path) => [path, path]));

/** Makes a workspace in a temporary folder: the workflow, the clients that its later steps run, and what is asked for. */
export async function makeWorkspace({ workflowText, copies = {} }: WorkspaceContent): Promise<Workspace> {
  const parent = await mkdtemp(join(tmpdir(), "sibling-services-workspace-"));
  const [folder, actionRepository] = [join(parent, "app"), join(parent, "sibling-services")];
  const workflow = join(folder, ".github/workflows/workflow.yml");
  await mkdir(dirname(workflow), { recursive: true });
  await writeFile(workflow, workflowText);
  await cp(await bundleClient(), join(folder, "examples/write-and-read.mjs"));
  await copyAll(copies, folder);
  await copyAll(ownAction, actionRepository);
  return {
    folder,
    workflow,
    actionRepository,
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }),
  };
}

async function copyAll(copies: Readonly<Record<string, string>>, folder: string): Promise<void> {
  for (const [target, source] of Object.entries(copies)) {
    await cp(join(root, source), join(folder, target), { recursive: true });
  }
}
