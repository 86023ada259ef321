/**
 * All that is known of images, loaded at the first question: a start asks it while it waits for the daemon, and must
 * not read it before its first call.
 */
export function loadPresets(): Promise<typeof import("./known-images.ts")> {
  return import("./known-images.ts");
}
