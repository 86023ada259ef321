import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ActHome extends AsyncDisposable {
  readonly env: NodeJS.ProcessEnv;
}

/** A home folder for one run of act, so that the user's ~/.actrc and caches have no say in a test. */
export async function makeActHome(): Promise<ActHome> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-act-"));
  const configuration = join(folder, "config", "act");
  await mkdir(configuration, { recursive: true });
  // Without this file act asks, on a first run, which images it should use.
  await writeFile(join(configuration, "actrc"), "");
  return {
    env: {
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, "config"),
      XDG_CACHE_HOME: join(folder, "cache"),
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
