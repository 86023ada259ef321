import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Meaning, theirMeaning } from "./comparison.ts";
import type { Project } from "./generated.ts";
import { askOracle, type OracleAnswer } from "./oracle.ts";

/** What Compose makes of each of these projects, each in a folder of its own below `root`. */
export async function theirMeanings(projects: readonly Project[], root: string): Promise<Meaning[]> {
  const folders = projects.map(({ files }, at) => {
    const folder = join(root, String(at));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  });
  const answers = await askOracle(
    projects.map(({ asked, environment, profiles }, at) => ({
      folder: folders[at] as string,
      files: asked.map((file) => join(folders[at] as string, file)),
      env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
      profiles,
    })),
  );
  return answers.map((answer: OracleAnswer, at) => theirMeaning(answer, folders[at] as string, root));
}
