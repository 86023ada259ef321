import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { runCommand } from "../command.ts";
import { busyboxRecipe } from "../images/home-made/busybox/recipe.ts";
import { jobRecipe } from "../images/home-made/job/recipe.ts";
import { archiveOf, recipeVersion } from "../images/home-made/load-home-made.ts";
import { postgresRecipe } from "../images/home-made/postgres/recipe.ts";
import type { ImageRecipe } from "../images/home-made/recipe.ts";
import { redisRecipe } from "../images/home-made/redis/recipe.ts";
import type { Say } from "../step.ts";

/** What the tests run as pods, under the names that users write. */
export const IMAGES = {
  job: jobRecipe.name,
  postgres: postgresRecipe.name,
  redis: redisRecipe.name,
  busybox: busyboxRecipe.name,
} as const;

/** Archives of these images as `docker save` writes them, for which no engine is needed. */
export async function imageArchives(say: Say): Promise<string[]> {
  const archives: string[] = [];
  for (const recipe of [jobRecipe, postgresRecipe, redisRecipe, busyboxRecipe]) {
    const version = await recipeVersion(recipe);
    const layer = await archiveOf(recipe, version, say);
    const name = `kubernetes-image-${recipe.name.replace(":", "-")}-${version}.tar`;
    archives.push(await cached(name, (path, workFolder) => saved({ ...recipe, layer }, path, workFolder)));
  }
  return archives;
}

/** The image of the first process of every pod. */
export function pauseArchive(bin: string): Promise<string> {
  const recipe = { name: "bed.local/pause:1", configuration: ['ENTRYPOINT ["/pause"]'] };
  return cached("kubernetes-image-pause-1.tar", async (path, workFolder) => {
    const root = join(workFolder, "root");
    await mkdir(root);
    await copyFile(join(bin, "pause"), join(root, "pause"));
    const layer = join(workFolder, "pause.tar");
    await runCommand("tar", ["-C", root, "-cf", layer, "."]);
    await saved({ ...recipe, layer }, path, workFolder);
  });
}

async function saved(
  { name, configuration, layer }: Pick<ImageRecipe, "name" | "configuration"> & { readonly layer: string },
  path: string,
  workFolder: string,
): Promise<void> {
  const folder = join(workFolder, "image");
  const digest = await sha256Of(layer);
  await mkdir(join(folder, digest), { recursive: true });
  // The layer may be hundreds of megabytes, and is in the cache anyway.
  await link(layer, join(folder, digest, "layer.tar")).catch(() =>
    copyFile(layer, join(folder, digest, "layer.tar")),
  );
  const config = JSON.stringify({
    architecture: process.arch === "x64" ? "amd64" : process.arch,
    os: "linux",
    config: configOf(configuration),
    rootfs: { type: "layers", diff_ids: [`sha256:${digest}`] },
  });
  const configName = `${createHash("sha256").update(config).digest("hex")}.json`;
  await writeFile(join(folder, configName), config);
  const manifest = [{ Config: configName, RepoTags: [name], Layers: [`${digest}/layer.tar`] }];
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await runCommand("tar", ["-C", folder, "-cf", path, "."]);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** The few instructions of Dockerfiles that our recipes use. */
function configOf(instructions: readonly string[]): Record<string, unknown> {
  const config: { [key: string]: unknown; Env: string[]; ExposedPorts: object; Volumes: object } = {
    Env: [],
    ExposedPorts: {},
    Volumes: {},
  };
  for (const instruction of instructions) {
    const [, word = "", rest = ""] = instruction.match(/^(\w+) (.*)$/s) ?? [];
    switch (word) {
      case "ENV":
        config.Env.push(rest);
        break;
      case "EXPOSE":
        config.ExposedPorts = { ...config.ExposedPorts, [`${rest}/tcp`]: {} };
        break;
      case "VOLUME":
        config.Volumes = { ...config.Volumes, [rest]: {} };
        break;
      case "WORKDIR":
        config.WorkingDir = rest;
        break;
      case "ENTRYPOINT":
        config.Entrypoint = JSON.parse(rest);
        break;
      case "CMD":
        config.Cmd = JSON.parse(rest);
        break;
      case "STOPSIGNAL":
        config.StopSignal = rest;
        break;
      default:
        throw new Error(`${instruction}: this instruction is not translated`);
    }
  }
  return config;
}
