import { type CreateOptions, parseCreateOptions } from "../create-options/parse-create-options.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";
import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import type { PlacedText } from "../yaml/place.ts";
import { buildCommandLine, type CommandLine, type CommandLineParts, wordsOf } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";
import { refuseFlags, refuseMissingValue } from "./refuse-flags.ts";
import { refuseForeignImage } from "./refuse-foreign-image.ts";
import { refusePortZero } from "./refuse-port-zero.ts";

/** What the service's command line means, or everything that is wrong with it. */
export type OptionsReading =
  | {
      readonly kind: "read";
      readonly created: CreateOptions;
      readonly image: PlacedText;
      readonly isShell: boolean;
      readonly hasOwnImage: boolean;
    }
  | { readonly kind: "problems"; readonly problems: readonly PlacedProblem[] };

/**
 * Reads `options` as GitHub splits them; where that is an error and the POSIX shell's reading is not, the latter counts.
 * Where both are errors, the problems are those of the reading that has fewer.
 */
export function readOptions(
  options: ServiceDefinition["options"],
  parts: Omit<CommandLineParts, "options">,
  surroundings: JobSurroundings,
): OptionsReading {
  const read = (words: readonly PlacedText[]) => readCommandLine({ ...parts, options: words }, surroundings);
  const asGitHub = read(wordsOf(options, splitAsGitHub));
  if (asGitHub.kind === "read" || options === undefined || !("kind" in options)) return asGitHub;
  if (splitAsShell(options.text) === undefined) return asGitHub;
  const asShell = read(wordsOf(options, (text) => splitAsShell(text) ?? []));
  if (asShell.kind === "read") return { ...asShell, isShell: true };
  return asShell.problems.length < asGitHub.problems.length ? asShell : asGitHub;
}

function readCommandLine(parts: CommandLineParts, surroundings: JobSurroundings): OptionsReading {
  const line = buildCommandLine(parts, surroundings);
  const created = parseCreateOptions(
    line.words.map(({ text }) => text),
    surroundings,
  );
  const missing = refuseMissingValue(created.uses, line);
  const refusals = [...refuseFlags(created.uses, line), ...missing];
  if (created.kind === "problems") {
    // A flag without its value swallows the next word, and what follows is then out of step.
    const end = missing.length > 0 ? line.optionsEnd : line.words.length;
    const others = created.problems
      .filter(({ wordIndex }) => wordIndex < end)
      .map((problem) => placed(problem, line));
    return { kind: "problems", problems: [...refusals, ...withoutEchoes(others, refusals)].sort(byPlace) };
  }
  const problems = [
    ...refusals,
    ...refuseForeignImage(created, parts.image, line),
    ...refusePortZero(created.uses, line),
  ];
  if (problems.length > 0) return { kind: "problems", problems };
  const image = line.words[created.imageIndex] ?? parts.image;
  return { kind: "read", created, image, isShell: false, hasOwnImage: created.imageIndex < line.optionsEnd };
}

/** What a flag that is refused anyway also gets wrong is not worth a word. */
function withoutEchoes(
  problems: readonly PlacedProblem[],
  refusals: readonly PlacedProblem[],
): PlacedProblem[] {
  return problems.filter(({ place }) => refusals.every((refusal) => refusal.place.start !== place.start));
}

function byPlace(a: PlacedProblem, b: PlacedProblem): number {
  return a.place.start - b.place.start;
}

function placed(
  problem: { wordIndex: number; flagName?: string; message: string; hint?: string },
  line: CommandLine,
): PlacedProblem {
  const { wordIndex, flagName, message, hint } = problem;
  const isOption = wordIndex >= line.optionsStart && wordIndex < line.optionsEnd;
  const place = line.words[wordIndex]?.place ?? (line.words[0] as PlacedText).place;
  return { place, message: isOption && flagName !== undefined ? `--${flagName}: ${message}` : message, hint };
}
