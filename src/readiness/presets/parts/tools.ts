import { applicationPresets } from "../applications.ts";
import { emulatorPresets } from "../emulators.ts";
import { otherPresets } from "../others.ts";
import type { Preset } from "../preset.ts";

/** Applications, stand-ins for cloud services, and the rest. */
export const toolsPart: readonly Preset[] = [...applicationPresets, ...emulatorPresets, ...otherPresets];
