import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInstalled, runCommand } from "../command.ts";

const root = join(import.meta.dirname, "../../..");

/** A file that lasts as long as it is used. */
export interface Archive extends AsyncDisposable {
  readonly path: string;
}

/**
 * What a runner downloads for `uses: org/sibling-services@v1`: the archive that git makes of this repository, as its
 * files are right now, without those that .gitattributes keeps out of it.
 */
export async function archiveAction(): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-archive-"));
  const path = join(folder, "action.tar");
  if (await isInstalled("git", ["-C", root, ...TRUSTING, "rev-parse", "HEAD"])) {
    await archiveByGit(folder, path);
  } else {
    await archiveByHand(folder, path);
  }
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** The clone may belong to another user than the tests' own, as in a container. */
const TRUSTING = ["-c", "safe.directory=*"];

/** By an index and an object store of their own, so that the clone's are left alone. */
async function archiveByGit(folder: string, path: string): Promise<void> {
  const git = async (...words: string[]) =>
    (await runCommand("git", [...TRUSTING, ...words], { folder: root, env })).trim();
  const env: NodeJS.ProcessEnv = { ...process.env };
  const objects = await git("rev-parse", "--path-format=absolute", "--git-path", "objects");
  await mkdir(join(folder, "objects"));
  env.GIT_INDEX_FILE = join(folder, "index");
  env.GIT_OBJECT_DIRECTORY = join(folder, "objects");
  env.GIT_ALTERNATE_OBJECT_DIRECTORIES = objects;
  await git("read-tree", "HEAD");
  await git("add", "--all");
  await git("archive", "--format=tar", `--output=${path}`, await git("write-tree"));
}

/** A copy that came without git has no attributes to obey: what the action needs is taken by name. */
async function archiveByHand(folder: string, path: string): Promise<void> {
  const tree = join(folder, "tree");
  for (const name of ["action.yml", "dist", "LICENSE", "README.md"]) {
    await cp(join(root, name), join(tree, name), { recursive: true });
  }
  await runCommand("tar", ["-C", tree, "-cf", path, "."]);
}
