import type { CreateOptions } from "../create-options/parse-create-options.ts";
import { isSameRepository } from "../image-reference.ts";
import { quoted } from "../printable.ts";
import type { PlacedText } from "../yaml/place.ts";
import type { CommandLine } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";

/**
 * A word of `options` that is no flag becomes the image; that is meant only where it is the service's image again. The
 * word is not repeated where it may be the rest of a variable's value.
 */
export function refuseForeignImage(
  { imageIndex, uses }: CreateOptions,
  image: PlacedText,
  line: CommandLine,
): PlacedProblem[] {
  const word = line.words[imageIndex];
  if (word === undefined || imageIndex >= line.optionsEnd) return [];
  if (isSameRepository(word.text, image.text)) return [];
  const isAfterVariable = uses.at(-1)?.flag.name === "env";
  const subject = isAfterVariable ? "this word" : quoted(word.text);
  const message = `${subject} is neither a flag nor the value of one, so Docker would take it as the image`;
  const hint =
    'Quote a value of several words, as in --health-cmd "mysqladmin ping"; arguments of the program go into `command`.';
  return [{ place: word.place, message, hint }];
}
