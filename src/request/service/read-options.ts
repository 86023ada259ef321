import type { CreateOptions } from "../create-options/parse-create-options.ts";
import { parseCreateOptions } from "../create-options/parse-create-options.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import { quoted } from "../printable.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";
import { splitAsGitHub } from "../words/split-as-github.ts";
import { splitAsShell } from "../words/split-as-shell.ts";
import type { Place, PlacedText } from "../yaml/place.ts";
import { buildCommandLine, type CommandLine, type CommandLineParts, wordsOf } from "./command-line.ts";
import { repositoryOf } from "./image-reference.ts";
import { refuseFlags } from "./refuse-flags.ts";

export interface PlacedProblem {
  readonly place: Place;
  readonly message: string;
  readonly hint: string | undefined;
}

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
  if (created.kind === "problems") {
    return { kind: "problems", problems: created.problems.map((problem) => placed(problem, line)) };
  }
  const problems = [...refuseFlags(created.uses, line), ...refuseForeignImage(created, parts.image, line)];
  if (problems.length > 0) return { kind: "problems", problems };
  const image = line.words[created.imageIndex] ?? parts.image;
  return { kind: "read", created, image, isShell: false, hasOwnImage: created.imageIndex < line.optionsEnd };
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

/**
 * A word of `options` that is no flag becomes the image; that is meant only where it is the service's image again. The
 * word is not repeated where it may be the rest of a variable's value.
 */
function refuseForeignImage(
  { imageIndex, uses }: CreateOptions,
  image: PlacedText,
  line: CommandLine,
): PlacedProblem[] {
  const word = line.words[imageIndex];
  if (word === undefined || imageIndex >= line.optionsEnd) return [];
  if (repositoryOf(word.text) === repositoryOf(image.text)) return [];
  const isAfterVariable = uses.at(-1)?.flag.name === "env";
  const subject = isAfterVariable ? "this word" : quoted(word.text);
  const message = `${subject} is neither a flag nor the value of one, so Docker would take it as the image`;
  const hint =
    'Quote a value of several words, as in --health-cmd "mysqladmin ping"; arguments of the program go into `command`.';
  return [{ place: word.place, message, hint }];
}
