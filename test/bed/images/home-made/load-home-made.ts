import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type Docker from "dockerode";
import { cached, forgetOtherVersions } from "../../cache.ts";
import { runCommand } from "../../command.ts";
import { type Say, step } from "../../step.ts";
import { buildDockerfile, finish } from "../build.ts";
import { versionLabel, versionOf } from "../version.ts";
import type { ImageRecipe } from "./recipe.ts";

/** Changes with the recipe's files, what it takes from outside, and the code that all recipes share. */
export async function recipeVersion(recipe: ImageRecipe): Promise<string> {
  const here = import.meta.dirname;
  const folders = [recipe.folder, here, join(here, "..", "..", "debian")];
  return versionOf(folders, [process.arch, ...recipe.ingredients]);
}

/** Loads an image of our own under its public name; it is made on first use and kept as an archive. */
export async function loadHomeMade(docker: Docker, recipe: ImageRecipe, say: Say): Promise<void> {
  const { name } = recipe;
  const version = await recipeVersion(recipe);
  const archive = await archiveOf(recipe, version, say);
  await step(say, `load ${name}`, async () => {
    const [repo, tag] = name.split(":") as [string, string];
    await finish(docker, await docker.importImage(createReadStream(archive), { repo, tag }));
    // The import itself accepts only some instructions: no STOPSIGNAL, for one.
    const instructions = [`FROM ${name}`, ...recipe.configuration, versionLabel(version)];
    await buildDockerfile(docker, name, instructions);
  });
}

/** The image's file system as a tar archive in the cache. */
export async function archiveOf(recipe: ImageRecipe, version: string, say: Say): Promise<string> {
  const prefix = `image-${recipe.name.replace(":", "-")}-`;
  const entry = `${prefix}${version}.tar`;
  return cached(entry, (path, workFolder) =>
    step(say, `make ${recipe.name} from Debian packages`, async () => {
      const root = join(workFolder, "root");
      await mkdir(root);
      await recipe.plant(root, workFolder);
      const owner = ["--owner=0", "--group=0", "--numeric-owner"];
      await runCommand("tar", [...owner, "-C", root, "-cf", path, "."]);
      await forgetOtherVersions(prefix, entry);
    }),
  );
}
