import type Docker from "dockerode";
import { loadHomeMade } from "../../bed/images/home-made/load-home-made.ts";
import { findImage } from "../../bed/images/version.ts";
import type { Say } from "../../bed/step.ts";
import type { TriedServer } from "./tried-server.ts";

/** Puts the server's image on the engine under the name that its preset knows, until it is disposed of. */
export async function loadServer(
  docker: Docker,
  { image, recipe }: TriedServer,
  say: Say,
): Promise<AsyncDisposable> {
  if ((await findImage(docker, image)).kind !== "absent")
    return { [Symbol.asyncDispose]: async () => undefined };
  await loadHomeMade(docker, recipe, say);
  const [repo = "", tag = ""] = image.split(":");
  await docker.getImage(recipe.name).tag({ repo, tag });
  return {
    [Symbol.asyncDispose]: async () => {
      for (const name of new Set([image, recipe.name])) await docker.getImage(name).remove({ force: true });
    },
  };
}
