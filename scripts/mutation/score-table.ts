import { markdownTable } from "../marked-tables.ts";
import { whySurvives } from "./known-survivors.ts";
import type { Mutant } from "./mutants-of.ts";
import type { Fate } from "./try-mutant.ts";

/** What became of one mutant. */
export interface Result {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/**
 * Per folder of src/: how many mutants the fast tests noticed, as Markdown for docs/measurements.md. The score leaves out
 * those that change nothing (known-survivors.ts).
 */
export function scoreTable(results: readonly Result[]): string {
  const folders = [...new Set(results.map(({ mutant }) => folderOf(mutant)))].toSorted();
  const rows = folders.map((folder) =>
    row(
      `\`${folder}\``,
      results.filter(({ mutant }) => folderOf(mutant) === folder),
    ),
  );
  return markdownTable(
    ["Folder", "Mutants", "Change nothing", "Killed", "Score"],
    [...rows, row("all", results)],
  );
}

/** The mutants that no fast test noticed, with the reason where there is a good one. */
export function survivorTable(results: readonly Result[]): string {
  const survivors = results.filter(({ fate }) => fate !== "killed").map(({ mutant }) => mutant);
  return markdownTable(
    ["Survivor", "Instead of", "Stands", "Because"],
    survivors.map((mutant) => [
      `\`${mutant.file}:${mutant.line}\``,
      code(mutant.original),
      code(mutant.replacement),
      whySurvives(mutant) ?? "",
    ]),
  );
}

function row(name: string, results: readonly Result[]): (string | number)[] {
  const killed = results.filter(({ fate }) => fate === "killed").length;
  const equal = results.filter(
    ({ mutant, fate }) => fate !== "killed" && whySurvives(mutant) !== undefined,
  ).length;
  const score = Math.round((100 * killed) / (results.length - equal));
  return [name, results.length, equal, killed, killed + equal === results.length ? "100 %" : `${score} %`];
}

function code(text: string): string {
  return `\`${text.replace(/\s+/g, " ")}\``;
}

/** `src/backend/docker/network` of `src/backend/docker/network/join-network.ts`. */
function folderOf({ file }: Mutant): string {
  return file.slice(0, file.lastIndexOf("/"));
}
