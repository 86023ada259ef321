import type { CreateOptions } from "../create-options/parse-create-options.ts";
import { isSameRepository } from "../image-reference.ts";
import { quoted } from "../printable.ts";
import type { PlacedText } from "../yaml/place.ts";
import type { CommandLine } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";
import { PLAIN_WORD } from "./secrets-of-options.ts";

/**
 * A word of `options` that is not a flag becomes the image; that is intended only if it is the service's own image.
 * The error does not repeat the word if it may be the rest of a variable's value.
 */
export function refuseForeignImage(
  { imageIndex, uses }: Pick<CreateOptions, "imageIndex" | "uses">,
  image: PlacedText,
  line: CommandLine,
): PlacedProblem[] {
  const word = line.words[imageIndex];
  if (word === undefined || imageIndex >= line.optionsEnd) return [];
  if (isSameRepository(word.text, image.text)) return [];
  const last = uses.at(-1)?.flag;
  const isAfterVariable = last?.name === "env";
  const subject = isAfterVariable ? "this word" : quoted(word.text);
  const message = `${subject} is neither a flag nor a flag's value, so Docker would take it as the image`;
  // Secrets are covered in the message and in the quoted line, but not in the hint.
  const quote =
    last?.name === "health-cmd" && PLAIN_WORD.test(word.text)
      ? `--health-cmd "… ${word.text}"`
      : '--health-cmd "mysqladmin ping"';
  const hint = `Quote a value of several words, as in ${quote}; the program takes its arguments from \`command\`.`;
  return [{ place: word.place, message, hint }];
}
