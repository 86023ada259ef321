import type { FlagUse } from "../create-options/read-flags.ts";
import { OWN_PREFIX } from "../own-prefix.ts";
import type { CommandLine } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";

/** Flags of `options` that Docker accepts but that make no sense for a service, and labels that are reserved. */
export function refuseFlags(uses: readonly FlagUse[], line: CommandLine): PlacedProblem[] {
  return uses.flatMap(({ flag, value, wordIndex, valueIndex }): PlacedProblem[] => {
    const isOption = wordIndex >= line.optionsStart && wordIndex < line.optionsEnd;
    const place = line.words[flag.name === "label" ? valueIndex : wordIndex]?.place;
    if (!isOption || place === undefined) return [];
    const { handling } = flag;
    if (handling.kind === "refused") {
      if (flag.name === "isolation" && value === "default") return [];
      const hint = handling.by === "docker" ? handling.hint : handling.hintFor(value);
      return [{ place, message: `--${flag.name} cannot be used for a service`, hint }];
    }
    if (flag.name !== "label" || !value.startsWith(OWN_PREFIX)) return [];
    return [
      {
        place,
        message: `labels that start with ${OWN_PREFIX} are reserved for this action`,
        hint: undefined,
      },
    ];
  });
}

/** On GitHub, the last flag of `options` would swallow the `-e` that follows. */
export function refuseMissingValue(uses: readonly FlagUse[], line: CommandLine): PlacedProblem[] {
  const { optionsStart, optionsEnd, words } = line;
  return uses.flatMap(({ flag, wordIndex, valueIndex }): PlacedProblem[] => {
    const place = words[wordIndex]?.place;
    const isMissing = wordIndex >= optionsStart && wordIndex < optionsEnd && valueIndex >= optionsEnd;
    if (!isMissing || place === undefined) return [];
    return [{ place, message: `--${flag.name} needs a value`, hint: `It takes ${flag.value}.` }];
  });
}
