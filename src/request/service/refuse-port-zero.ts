import type { FlagUse } from "../create-options/read-flags.ts";
import { readExposure } from "../create-options/values/exposure.ts";
import { readPublication } from "../create-options/values/publication.ts";
import { quoted } from "../printable.ts";
import type { CommandLine } from "./command-line.ts";
import type { PlacedProblem } from "./placed-problem.ts";

/** Docker accepts container port 0, on which nothing can listen: the action would wait for the service in vain. */
export function refusePortZero(uses: readonly FlagUse[], line: CommandLine): PlacedProblem[] {
  return uses.flatMap(({ flag, value, valueIndex }): PlacedProblem[] => {
    const place = line.words[valueIndex]?.place;
    if (place === undefined || !namesPortZero(flag.name, value)) return [];
    const message = `nothing can listen on container port 0 of ${quoted(value)}`;
    return [{ place, message, hint: "Write a port from 1 to 65535." }];
  });
}

/** The values have been read before, so they are known to be valid. */
function namesPortZero(flagName: string, value: string): boolean {
  if (flagName === "publish")
    return readPublication(value).some(({ containerPort }) => containerPort.number === 0);
  return flagName === "expose" && readExposure(value).some((key) => key.startsWith("0/"));
}
