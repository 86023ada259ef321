import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../checks.ts";
import { sourceFilesIn } from "../source-imports.ts";
import { type FolderScore, folderOf } from "./folder-scores.ts";

/** A score, and when it was counted. */
export interface KeptScore extends FolderScore {
  /** `2026-11-27`. */
  readonly date: string;
  readonly commit: string;
}

const PATH = join(root, "docs/mutation-scores.json");

/** The last score of each folder that was ever run whole. */
export function keptScores(): KeptScore[] {
  return JSON.parse(readFileSync(PATH, "utf8"));
}

/** Keeps the scores of folders of which every file was tried. */
export function keepScores(
  scores: readonly FolderScore[],
  triedFiles: readonly string[],
  run: Pick<KeptScore, "date" | "commit">,
): void {
  // A file of types alone has no mutants, but it was tried.
  const files = new Set(triedFiles);
  const skipped = new Set(
    sourceFilesIn(root, ["src"])
      .filter((file) => !files.has(file))
      .map(folderOf),
  );
  const whole = scores.filter(({ folder }) => !skipped.has(folder)).map((score) => ({ ...score, ...run }));
  const others = keptScores().filter(({ folder }) => whole.every((score) => score.folder !== folder));
  const all = [...others, ...whole].toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
  writeFileSync(PATH, `${JSON.stringify(all, undefined, 2)}\n`);
}
