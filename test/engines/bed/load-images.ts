import { connectDaemon } from "../../bed/daemon.ts";
import { jobRecipe } from "../../bed/images/home-made/job/recipe.ts";
import { loadHomeMade } from "../../bed/images/home-made/load-home-made.ts";
import { postgresRecipe } from "../../bed/images/home-made/postgres/recipe.ts";
import type { ImageRecipe } from "../../bed/images/home-made/recipe.ts";
import { redisRecipe } from "../../bed/images/home-made/redis/recipe.ts";

const ALL = [jobRecipe, postgresRecipe, redisRecipe];

/** Puts the images of jobs and services onto a second daemon, one after the other: containerd's store cannot take several builds at once. */
export async function loadImages(dockerHost: string, recipes: readonly ImageRecipe[] = ALL): Promise<void> {
  for (const recipe of recipes) await loadHomeMade(connectDaemon(dockerHost), recipe, () => {});
}
