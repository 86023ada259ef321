import { findPreset } from "./find-preset.ts";
import type { Mistake } from "./preset.ts";

/** Mistakes that any image tells in the same words: the kernel's and the C library's. */
const OF_ANY_IMAGE: readonly Mistake[] = [
  {
    says: /exec format error/i,
    topic: "Image for another architecture",
    hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
  },
  {
    says: /no space left on device/i,
    topic: "Disk full",
    hint: "The disk of the machine that runs it is full: remove what nothing needs, such as images (docker image prune), or use a larger machine.",
  },
];

/** What the last lines of a service may say after the mistakes that people make first, most telling first. */
export async function mistakesOf(image: string): Promise<readonly Mistake[]> {
  const preset = await findPreset(image, { environment: [], command: [] });
  return [...(preset?.mistakes ?? []), ...OF_ANY_IMAGE];
}
