import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants-of.ts";

/** A wrong line that changes nothing that a test could notice. */
interface KnownSurvivor {
  /** The line as it is, without its indentation. */
  readonly code: string;
  readonly replacement: string;
  /** A sentence. */
  readonly because: string;
}

/** Those of each file of src/, as known-survivors.json holds them. */
export const KNOWN: Readonly<Record<string, readonly KnownSurvivor[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "known-survivors.json"), "utf8"),
);

/** Why no test notices this mutant; `undefined` if a test is missing. */
export function whySurvives({ file, code, replacement }: Mutant): string | undefined {
  return KNOWN[file]?.find((known) => known.code === code && known.replacement === replacement)?.because;
}
