import { createReadStream } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Docker from "dockerode";
import { buildFolder, finish } from "../images/build.ts";
import { busyboxRecipe } from "../images/home-made/busybox/recipe.ts";
import { jobRecipe } from "../images/home-made/job/recipe.ts";
import { archiveOf, recipeVersion } from "../images/home-made/load-home-made.ts";
import { postgresRecipe } from "../images/home-made/postgres/recipe.ts";
import type { ImageRecipe } from "../images/home-made/recipe.ts";
import { redisRecipe } from "../images/home-made/redis/recipe.ts";
import type { Say } from "../step.ts";

/** Images whose official namesake has an entrypoint of its own, with one that is written after that. */
const ENTRYPOINTS = new Map([
  [postgresRecipe, "postgres-entrypoint.sh"],
  [jobRecipe, "node-entrypoint.sh"],
]);

/**
 * Puts images under the public names on an engine that are a stranger's to the bed: without its label, so that it takes
 * them for the user's own, and with entrypoints that know none of the bed's variables.
 */
export async function loadStrangeImages(docker: Docker, say: Say): Promise<void> {
  for (const recipe of [postgresRecipe, redisRecipe, busyboxRecipe, jobRecipe])
    await load(docker, recipe, say);
}

async function load(docker: Docker, recipe: ImageRecipe, say: Say): Promise<void> {
  const { name } = recipe;
  const archive = await archiveOf(recipe, await recipeVersion(recipe), say);
  const [repo, tag] = name.split(":") as [string, string];
  await finish(docker, await docker.importImage(createReadStream(archive), { repo, tag }));
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-build-"));
  try {
    const entrypoint = ENTRYPOINTS.get(recipe);
    const instructions = [`FROM ${name}`, ...recipe.configuration];
    if (entrypoint !== undefined) {
      await copyFile(join(import.meta.dirname, entrypoint), join(folder, "entrypoint.sh"));
      instructions.push(
        "COPY entrypoint.sh /usr/local/bin/docker-entrypoint.sh",
        'ENTRYPOINT ["docker-entrypoint.sh"]',
        // An entrypoint resets the command.
        ...recipe.configuration.filter((line) => line.startsWith("CMD")),
      );
    }
    await writeFile(join(folder, "Dockerfile"), instructions.join("\n"));
    await buildFolder(docker, name, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
