import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asWorkflow, yamlBlocks } from "./yaml-blocks.ts";

/** Writes each workflow of the documents to a file of the folder, named by its place; returns their paths. */
export function writeWorkflows(folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return yamlBlocks()
    .filter(({ kind }) => kind === "jobs" || kind === "steps")
    .map((block) => {
      const path = join(folder, `${block.place.replaceAll(/[/:]/g, "-")}.yml`);
      writeFileSync(path, asWorkflow(block));
      return path;
    });
}
