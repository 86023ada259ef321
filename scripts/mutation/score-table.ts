import { markdownTable } from "../marked-tables.ts";
import type { FolderScore } from "./folder-scores.ts";
import type { KeptScore } from "./kept-scores.ts";
import { KNOWN } from "./known-survivors.ts";

/** Per folder of src/: how many mutants the fast tests noticed. */
export function scoreTable(scores: readonly FolderScore[]): string {
  return markdownTable(HEAD, [...scores.map(row), row(sumOf(scores))]);
}

/** The same, and when each folder was run whole. */
export function keptTable(scores: readonly KeptScore[]): string {
  const rows = scores.map((score) => [...row(score), score.date, score.commit]);
  return markdownTable([...HEAD, "Run on", "Commit"], [...rows, [...row(sumOf(scores)), "", ""]]);
}

/** The mutants that no fast test noticed although one should. */
export function leftTable(scores: readonly FolderScore[]): string {
  return markdownTable(
    ["File", "Line", "Instead of", "Stands"],
    scores
      .flatMap(({ left }) => left)
      .map(({ file, ...mutant }) => [
        `\`${file}\``,
        inCode(mutant.code),
        inCode(mutant.original),
        inCode(mutant.replacement),
      ]),
  );
}

/** The mutants that change nothing that a test could notice, each with the reason. */
export function reasonTable(): string {
  return markdownTable(
    ["File", "Line", "Mutant", "Why it changes nothing"],
    Object.entries(KNOWN).flatMap(([file, survivors]) =>
      survivors.map(({ code, replacement, because }) => [
        `\`${file}\``,
        inCode(code),
        inCode(replacement),
        because,
      ]),
    ),
  );
}

const HEAD = ["Folder", "Mutants", "Change nothing", "Killed", "Score"];

function row({ folder, mutants, changeNothing, killed }: FolderScore): (string | number)[] {
  const score = Math.floor((100 * killed) / (mutants - changeNothing));
  return [folder === ALL ? ALL : `\`${folder}\``, mutants, changeNothing, killed, `${score} %`];
}

const ALL = "all";

function sumOf(scores: readonly FolderScore[]): FolderScore {
  const sum = (of: (score: FolderScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    folder: ALL,
    mutants: sum(({ mutants }) => mutants),
    killed: sum(({ killed }) => killed),
    changeNothing: sum(({ changeNothing }) => changeNothing),
    left: [],
  };
}

/** A code span, which a backtick in the text would end. */
function inCode(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
