import type { Mutant } from "./mutants-of.ts";
import type { Fate } from "./try-mutant.ts";

/** Per folder of src/: how many mutants the fast tests noticed, as a Markdown table. */
export function scoreTable(results: readonly { mutant: Mutant; fate: Fate }[]): string {
  const folders = [...new Set(results.map(({ mutant }) => folderOf(mutant)))].toSorted();
  const rows = folders.map((folder) =>
    row(
      `\`${folder}\``,
      results.filter(({ mutant }) => folderOf(mutant) === folder),
    ),
  );
  return [
    "| Folder | Mutants | Killed | Score |",
    "| --- | --- | --- | --- |",
    ...rows,
    row("all", results),
  ].join("\n");
}

function row(name: string, results: readonly { fate: Fate }[]): string {
  const killed = results.filter(({ fate }) => fate === "killed").length;
  return `| ${name} | ${results.length} | ${killed} | ${Math.round((100 * killed) / results.length)} % |`;
}

/** `src/backend/docker/network` of `src/backend/docker/network/join-network.ts`. */
function folderOf({ file }: Mutant): string {
  return file.slice(0, file.lastIndexOf("/"));
}
