import { allPresets } from "../../../scripts/all-presets.ts";
import { adaptPreset, knownName } from "../../../src/readiness/presets/find-preset.ts";
import type { KnownService, ServiceSettings } from "../../../src/readiness/presets/preset.ts";

/** What `findPreset` finds, without loading anything. */
export function knownService(
  image: string,
  settings: Partial<ServiceSettings> = {},
): KnownService | undefined {
  const presetOf = (name: string) => allPresets.find(({ images }) => images.includes(name));
  const name = knownName(image, (one) => presetOf(one) !== undefined);
  const preset = name === undefined ? undefined : presetOf(name);
  return preset && adaptPreset(preset, image, { environment: [], command: [], ...settings });
}
