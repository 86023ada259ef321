import type Docker from "dockerode";
import { connectDaemon } from "../../bed/daemon.ts";
import { loadHomeMade } from "../../bed/images/home-made/load-home-made.ts";
import type { ImageRecipe } from "../../bed/images/home-made/recipe.ts";
import { findImage } from "../../bed/images/version.ts";
import { rabbitmqRecipe } from "../../ready/images/rabbitmq/recipe.ts";
import { allServers } from "../../ready/servers/all-servers.ts";
import { ryukRecipe } from "../testcontainers/ryuk/recipe.ts";
import { chromeRecipe } from "./chrome/recipe.ts";

/** Images of the examples, and what stands in for them where no registry can be asked: the bed's, or a recipe of ours. */
const STAND_INS: Readonly<Record<string, string | ImageRecipe>> = {
  "postgres:16": "postgres:15",
  "postgres:17": "postgres:15",
  "redis:8": "redis:7",
  "mysql:8.4": recipeOf("MySQL"),
  "apache/kafka:4.1.0": recipeOf("Kafka"),
  "rabbitmq:4": rabbitmqRecipe,
  "testcontainers/ryuk:0.14.0": ryukRecipe,
  "selenium/standalone-chrome:4.35.0": chromeRecipe,
};

/** The recipe of the server that the cold starts try under the name of this preset. */
function recipeOf(title: string): ImageRecipe {
  const server = allServers.find((one) => one.title === title);
  if (server === undefined) throw new Error(`there is no recipe for ${title}`);
  return server.recipe;
}

/** Puts the examples' images on the engine, and removes those that were not there before at the end. */
export async function provideStandIns(
  dockerHost: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<AsyncDisposable> {
  const docker = connectDaemon(dockerHost);
  const removed: string[] = [];
  for (const [name, source] of Object.entries(STAND_INS)) {
    if (!isWanted(name)) continue;
    if ((await findImage(docker, name)).kind !== "absent") continue;
    await provide(docker, name, source, removed);
  }
  return {
    [Symbol.asyncDispose]: async () => {
      for (const name of removed.reverse()) await docker.getImage(name).remove({ force: true });
    },
  };
}

async function provide(
  docker: Docker,
  name: string,
  source: string | ImageRecipe,
  removed: string[],
): Promise<void> {
  const base = typeof source === "string" ? source : source.name;
  if (typeof source !== "string" && (await findImage(docker, base)).kind === "absent") {
    await loadHomeMade(docker, source, (line) => console.log(`test bed: ${line}`));
    removed.push(base);
  }
  if (base === name) return;
  const [repo = "", tag = ""] = name.split(":");
  await docker.getImage(base).tag({ repo, tag });
  removed.push(name);
}
