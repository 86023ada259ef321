import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Mutant } from "./mutants-of.ts";

/**
 * The mutants that tests have killed in earlier runs, in a file: while tests are only added, they stay killed. Their
 * places may move, so each is known by its line's text.
 */
export function killedBefore(path: string | undefined): ReadonlySet<string> {
  if (path === undefined || !existsSync(path)) return new Set();
  return new Set(JSON.parse(readFileSync(path, "utf8")) as string[]);
}

/** Adds those that a run has killed. */
export function keepKilled(
  path: string,
  mutants: readonly Mutant[],
  nameOf: (mutant: Mutant) => string,
): void {
  const all = new Set([...killedBefore(path), ...mutants.map(nameOf)]);
  writeFileSync(path, `${JSON.stringify([...all].toSorted(), undefined, 1)}\n`);
}

/** Names each of these mutants by its line, what it replaces there, and which of several alike it is. */
export function namesOf(mutants: readonly Mutant[]): (mutant: Mutant) => string {
  const counts = new Map<string, number>();
  const names = new Map(
    mutants.map((mutant) => {
      const { file, code, original, replacement } = mutant;
      const about = [file, code, original, replacement].join(" | ");
      const count = (counts.get(about) ?? 0) + 1;
      counts.set(about, count);
      return [mutant, `${about} | ${count}`];
    }),
  );
  return (mutant) => names.get(mutant) ?? "";
}
