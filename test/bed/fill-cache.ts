import { registryPrograms } from "../registry/debian-registry.ts";
import { loginPrograms } from "../registry/login-programs.ts";
import { findAct } from "./act/find-act.ts";
import { findEnginePrograms } from "./engine/engine-programs.ts";
import { busyboxRecipe } from "./images/home-made/busybox/recipe.ts";
import { jobRecipe } from "./images/home-made/job/recipe.ts";
import { archiveOf, recipeVersion } from "./images/home-made/load-home-made.ts";
import { postgresRecipe } from "./images/home-made/postgres/recipe.ts";
import { redisRecipe } from "./images/home-made/redis/recipe.ts";
import type { Say } from "./step.ts";

/** Fetches and makes all that the tests on an engine take from outside, for beds that cannot reach the outside. */
export async function fillCache(say: Say): Promise<void> {
  await Promise.all([
    findEnginePrograms(say),
    findAct(say),
    registryPrograms(),
    loginPrograms(),
    ...[busyboxRecipe, jobRecipe, postgresRecipe, redisRecipe].map(async (recipe) =>
      archiveOf(recipe, await recipeVersion(recipe), say),
    ),
  ]);
}
