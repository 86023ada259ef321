import type Docker from "dockerode";
import { connectDaemon } from "../daemon.ts";
import { type Say, step } from "../step.ts";
import { finish } from "./build.ts";
import { busyboxRecipe } from "./home-made/busybox/recipe.ts";
import { jobRecipe } from "./home-made/job/recipe.ts";
import { loadHomeMade, recipeVersion } from "./home-made/load-home-made.ts";
import { postgresRecipe } from "./home-made/postgres/recipe.ts";
import type { ImageRecipe } from "./home-made/recipe.ts";
import { redisRecipe } from "./home-made/redis/recipe.ts";
import { askRegistryOnce, type RegistryAnswers } from "./registry.ts";
import {
  buildTestService,
  echoService,
  removeStages,
  shellLessService,
  type TestService,
} from "./test-services/build-test-service.ts";
import { findImage, versionOf } from "./version.ts";

export interface BedImages {
  readonly job: string;
  readonly postgres: string;
  readonly redis: string;
  readonly echo: string;
  readonly busybox: string;
  readonly shellLess: string;
}

interface Engine {
  readonly dockerHost: string;
  /** To be called before an image is put there that the engine should not keep. */
  readonly removeAtEnd: (image: string) => void;
  readonly say: Say;
}

/**
 * Puts every image that the tests use on the engine, and returns their names. A home-made one is
 * removed at the end unless the engine had one under its name: nobody may take it for the real one.
 */
export async function provideImages(engine: Engine): Promise<BedImages> {
  const docker = connectDaemon(engine.dockerHost);
  const registryAnswers = askRegistryOnce(docker, engine.say);
  const provide = (recipe: ImageRecipe) => providePublic(docker, recipe, registryAnswers, engine);
  const buildAll = async (...services: TestService[]) => {
    await Promise.all(services.map((service) => provideTestService(docker, service, engine)));
    await removeStages(docker);
  };
  await Promise.all([
    provide(postgresRecipe),
    provide(redisRecipe),
    provide(busyboxRecipe),
    provide(jobRecipe).then(() => buildAll(echoService, shellLessService)),
  ]);
  return {
    job: jobRecipe.name,
    postgres: postgresRecipe.name,
    redis: redisRecipe.name,
    echo: echoService.name,
    busybox: busyboxRecipe.name,
    shellLess: shellLessService.name,
  };
}

/** An image with a public name: the one that is there, else the registry's, else one of our own. */
async function providePublic(
  docker: Docker,
  recipe: ImageRecipe,
  registryAnswers: RegistryAnswers,
  { removeAtEnd, say }: Engine,
): Promise<void> {
  const { name } = recipe;
  const present = await findImage(docker, name);
  if (present.kind === "foreign") {
    return;
  }
  if (present.kind === "ours" && present.version === (await recipeVersion(recipe))) {
    return;
  }
  if (await registryAnswers(name)) {
    await step(say, `pull ${name}`, async () => finish(docker, await docker.pull(name)));
    return;
  }
  if (present.kind === "absent") {
    removeAtEnd(name);
  }
  await loadHomeMade(docker, recipe, say);
}

async function provideTestService(
  docker: Docker,
  service: TestService,
  { removeAtEnd, say }: Engine,
): Promise<void> {
  const base = await findImage(docker, jobRecipe.name);
  const version = await versionOf(service.folders, [base.kind === "absent" ? "" : base.id]);
  const present = await findImage(docker, service.name);
  if (present.kind === "ours" && present.version === version) {
    return;
  }
  if (present.kind === "absent") {
    removeAtEnd(service.name);
  }
  await buildTestService(docker, service, version, say);
}
