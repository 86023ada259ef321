import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { connectDaemon } from "../daemon.ts";
import { plantPackageTree } from "../debian/package-tree.ts";
import { buildFolder } from "../images/build.ts";
import { findImage } from "../images/version.ts";
import { type Say, step } from "../step.ts";
import { npm } from "./programs.ts";

const NAME = "sibling-services-test/agent:1";
const program = join(import.meta.dirname, "../../../dist/cli");

/** What agents and jobs of CI systems run in: the image of jobs with git, npm, and this program on its search path. */
export async function provideAgentImage(
  { dockerHost, jobImage }: { readonly dockerHost: string; readonly jobImage: string },
  say: Say,
): Promise<AsyncDisposable & { readonly name: string }> {
  const docker = connectDaemon(dockerHost);
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-agent-"));
  try {
    const root = join(folder, "root");
    await mkdir(join(root, "bin"), { recursive: true });
    await cp(program, join(root, "lib/sibling-services"), { recursive: true });
    await chmod(join(root, "lib/sibling-services/index.js"), 0o755);
    await symlink("../lib/sibling-services/index.js", join(root, "bin/sibling-services"));
    await cp(await npm(say), join(root, "lib/node_modules/npm"), { recursive: true });
    for (const name of ["npm", "npx"])
      await symlink(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, "bin", name));
    await cp(join(await gitTree(say), "usr"), join(folder, "usr"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await writeFile(join(folder, "Dockerfile"), `FROM ${jobImage}\nCOPY usr /usr\nCOPY root /usr/local\n`);
    await step(say, `build ${NAME}`, () => buildFolder(docker, NAME, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    name: NAME,
    [Symbol.asyncDispose]: async () => {
      if ((await findImage(docker, NAME)).kind !== "absent")
        await docker.getImage(NAME).remove({ force: true });
    },
  };
}

/** Debian's git, with what it needs. */
export function gitTree(say: Say): Promise<string> {
  return cached("git-debian-12", (path, workFolder) =>
    step(say, "unpack git of Debian", () =>
      plantPackageTree({ packages: ["git"], without: [/^libc6$/] }, path, workFolder),
    ),
  );
}
