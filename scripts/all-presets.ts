import type { Preset } from "../src/readiness/presets/preset.ts";
import { PRESET_PARTS } from "../src/readiness/presets/preset-parts.ts";

/** Every kind of server that is known beforehand, by title. */
export const allPresets: readonly Preset[] = (await Promise.all(PRESET_PARTS.map(({ load }) => load())))
  .flat()
  .sort((one, other) => one.title.localeCompare(other.title));
