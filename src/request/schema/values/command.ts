import { refuse } from "../../refuse.ts";
import type { Shape } from "../shape.ts";
import { byNotation, list } from "../shapes/collections.ts";
import { converted, text } from "../shapes/scalars.ts";

/** A command in a container: text is run by its `/bin/sh -c`, a list is not. */
export const command: Shape<readonly string[]> = byNotation({
  scalar: converted(text({ expects: "a command as text" }), ({ text: line }): readonly string[] => {
    if (line.trim() === "") return refuse("a command is needed here");
    return ["/bin/sh", "-c", line];
  }),
  list: converted(list(text()), (words): readonly string[] => {
    if (words.length === 0 || words[0]?.text === "") return refuse("a command is needed here");
    return words.map(({ text: word }) => word);
  }),
});
