import { createReadStream } from "node:fs";
import { connectDaemon } from "../../bed/daemon.ts";
import { finish } from "../../bed/images/build.ts";
import { jobRecipe } from "../../bed/images/home-made/job/recipe.ts";
import { archiveOf, loadHomeMade, recipeVersion } from "../../bed/images/home-made/load-home-made.ts";
import { postgresRecipe } from "../../bed/images/home-made/postgres/recipe.ts";
import type { ImageRecipe } from "../../bed/images/home-made/recipe.ts";
import { redisRecipe } from "../../bed/images/home-made/redis/recipe.ts";

const ALL = [jobRecipe, postgresRecipe, redisRecipe];

/** Puts the images of jobs and services onto a second daemon, one after the other: containerd's store cannot take several builds at once. */
export async function loadImages(dockerHost: string, recipes: readonly ImageRecipe[] = ALL): Promise<void> {
  for (const recipe of recipes) await loadHomeMade(connectDaemon(dockerHost), recipe, () => {});
}

/** For Podman, which would ask a registry for the image that a build begins from; it takes all instructions at once. */
export async function importImages(dockerHost: string): Promise<void> {
  const docker = connectDaemon(dockerHost);
  for (const recipe of ALL) {
    const archive = await archiveOf(recipe, await recipeVersion(recipe), () => {});
    // Its Docker API takes every short name for one of Docker Hub, and knows no tag beside the repository.
    const options = { repo: `docker.io/library/${recipe.name}`, changes: [...recipe.configuration] };
    await finish(docker, await docker.importImage(createReadStream(archive), options as object));
  }
}
