import { type CreateOptions, parseCreateOptions } from "../create-options/parse-create-options.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";
import { continuingLines, type Split } from "../words/continued-lines.ts";
import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import type { ScalarNode } from "../yaml/node.ts";
import type { PlacedText } from "../yaml/place.ts";
import { buildCommandLine, type CommandLine, type CommandLineParts, wordsOf } from "./command-line.ts";
import { refuseFlagsAfter } from "./flags-after-stray-word.ts";
import type { PlacedProblem } from "./placed-problem.ts";
import { refuseFlags, refuseMissingValue } from "./refuse-flags.ts";
import { refuseForeignImage } from "./refuse-foreign-image.ts";
import { refusePortZero } from "./refuse-port-zero.ts";

/** What the service's command line means, or all problems with it. */
export type OptionsReading =
  | {
      readonly kind: "read";
      readonly created: CreateOptions;
      readonly image: PlacedText;
      /** What the user should know about how the text was split. */
      readonly splitNotice: string | undefined;
      readonly hasOwnImage: boolean;
    }
  | { readonly kind: "problems"; readonly problems: readonly PlacedProblem[] };

/** A way to split the text of `options`, and what the user should know if it is the one used. */
interface Reading {
  readonly split: Split;
  readonly notice: string | undefined;
}

const CONTINUED =
  "a backslash at the end of a line continues it, as in a shell; GitHub would read it as a separate word.";
const SHELL =
  "split into words as a shell does; GitHub would refuse it, because there only double quotes group words and line ends do not separate them.";

/**
 * Reads `options` as GitHub splits them. If that is an error, lines may continue after a backslash, or words are
 * split as by a POSIX shell, whichever is not an error. If all are errors, the problems are those of the reading with
 * the fewest.
 */
export function readOptions(
  options: ServiceDefinition["options"],
  parts: Omit<CommandLineParts, "options">,
  surroundings: JobSurroundings,
): OptionsReading {
  const read = (words: readonly PlacedText[]) => readCommandLine({ ...parts, options: words }, surroundings);
  if (options === undefined || !("kind" in options)) return read(options ?? []);
  let best: OptionsReading | undefined;
  for (const { split, notice } of readingsOf(options)) {
    const words = split(options.text);
    if (words === undefined) continue;
    const result = read(wordsOf(options, () => words));
    if (result.kind === "read") return { ...result, splitNotice: notice };
    const most = best?.kind === "problems" ? best.problems.length : Number.POSITIVE_INFINITY;
    // The backslash itself is not a mistake, so a reading that knows it reports what else is wrong.
    if (result.problems.length < most + (notice === CONTINUED ? 1 : 0)) best = result;
  }
  return best ?? read([]);
}

function readingsOf(options: ScalarNode): Reading[] {
  const github = { split: splitAsGitHub, notice: undefined };
  const continued = [splitAsGitHub, splitAsShell].flatMap((split) => continuingLines(options, split) ?? []);
  if (continued.length === 0) return [github, { split: splitAsShell, notice: SHELL }];
  return [github, ...continued.map((split) => ({ split, notice: CONTINUED }))];
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
    // A flag without its value swallows the next word, which shifts everything after it.
    const end = missing.length > 0 ? line.optionsEnd : line.words.length;
    const others = created.problems
      .filter(({ wordIndex }) => wordIndex < end)
      .map((problem) => placed(problem, line));
    const stray = missing.length > 0 ? [] : refuseStrayWord(created, parts.image, line);
    const all = [...refusals, ...withoutEchoes(others, refusals), ...stray];
    return { kind: "problems", problems: all.sort(byPlace) };
  }
  const problems = [
    ...refusals,
    ...refuseStrayWord(created, parts.image, line),
    ...refusePortZero(created.uses, line),
  ];
  if (problems.length > 0) return { kind: "problems", problems };
  const image = line.words[created.imageIndex] ?? parts.image;
  return {
    kind: "read",
    created,
    image,
    splitNotice: undefined,
    hasOwnImage: created.imageIndex < line.optionsEnd,
  };
}

/** A word of `options` that is neither a flag nor the service's image, and flags after it that are wrong. */
function refuseStrayWord(
  created: Pick<CreateOptions, "imageIndex" | "uses">,
  image: PlacedText,
  line: CommandLine,
): PlacedProblem[] {
  const stray = refuseForeignImage(created, image, line);
  return stray.length === 0 ? [] : [...stray, ...refuseFlagsAfter(created.imageIndex, line)];
}

/** A flag that is refused anyway needs no further problems. */
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
