import { refuse } from "../../refuse.ts";
import type { Shape } from "../shape.ts";
import { byNotation, list } from "../shapes/collections.ts";
import { converted, text } from "../shapes/scalars.ts";

/** A command in a container: a string runs in its `/bin/sh -c`, a list runs as is. */
export const command: Shape<readonly string[]> = byNotation({
  scalar: converted(text({ expects: "a command as text" }), ({ text: line }): readonly string[] => {
    if (line.trim() === "") return refuse("this needs a command");
    return ["/bin/sh", "-c", line];
  }),
  list: converted(list(text()), (words): readonly string[] => {
    if (words.length === 0 || words[0]?.text === "") return refuse("this needs a command");
    return words.map(({ text: word }) => word);
  }),
});
