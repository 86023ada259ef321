import { readFlags } from "../create-options/read-flags.ts";
import type { CommandLine } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";
import { refuseFlags } from "./refuse-flags.ts";

/**
 * After a word that Docker would take as the image, nothing counts as a flag any more. Most probably the word was
 * meant as part of a value, so flags after it that do not exist, or that no service can have, are problems too. Only
 * long flags are judged, by their names, because any other word may belong to the same value.
 */
export function refuseFlagsAfter(strayIndex: number, line: CommandLine): PlacedProblem[] {
  const from = line.words.findIndex(
    ({ text }, index) => index > strayIndex && index < line.optionsEnd && /^--[a-z]/.test(text),
  );
  if (from === -1) return [];
  const rest = line.words.slice(from, line.optionsEnd);
  const { uses, problems } = readFlags(rest.map(({ text }) => text));
  const unknown = problems.flatMap(({ wordIndex, message, hint }): PlacedProblem[] => {
    const word = rest[wordIndex];
    return word?.text.startsWith("--") ? [{ place: word.place, message, hint }] : [];
  });
  const shifted = uses
    .filter(({ wordIndex }) => rest[wordIndex]?.text.startsWith("--"))
    .map((use) => ({ ...use, wordIndex: use.wordIndex + from, valueIndex: use.valueIndex + from }));
  return [...unknown, ...refuseFlags(shifted, line)];
}
