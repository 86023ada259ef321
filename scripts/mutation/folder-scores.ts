import { whySurvives } from "./known-survivors.ts";
import type { Mutant } from "./mutants-of.ts";
import type { Fate } from "./try-mutant.ts";

/** What became of one mutant. */
export interface Result {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** How many mutants of a folder of src/, without the folders in it, the fast tests noticed. */
export interface FolderScore {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  /** Those that survive for a reason; the score leaves them out. */
  readonly changeNothing: number;
  /** Those for which a test is missing. */
  readonly left: readonly Pick<Mutant, "file" | "code" | "original" | "replacement">[];
}

/** Sorted by folder. */
export function folderScores(results: readonly Result[]): FolderScore[] {
  const folders = [...new Set(results.map(({ mutant }) => folderOf(mutant.file)))].toSorted();
  return folders.map((folder) => {
    const own = results.filter(({ mutant }) => folderOf(mutant.file) === folder);
    const survivors = own.filter(({ fate }) => fate !== "killed").map(({ mutant }) => mutant);
    const left = survivors.filter((mutant) => whySurvives(mutant) === undefined);
    return {
      folder,
      mutants: own.length,
      killed: own.length - survivors.length,
      changeNothing: survivors.length - left.length,
      left: left.map(({ file, code, original, replacement }) => ({ file, code, original, replacement })),
    };
  });
}

/** `src/backend/docker/network` of `src/backend/docker/network/join-network.ts`. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
