import { posix } from "node:path";
import { withoutTrailingSlash } from "../without-trailing-slash.ts";

/** A volume in one line, taken apart. */
interface ShortVolume {
  /** `undefined` for an anonymous volume. */
  readonly source: string | undefined;
  readonly target: string;
  /** The words after the target. */
  readonly modes: readonly string[];
}

/** `[source:]target[:modes]`; `undefined` if it is none of these. Source: compose-go format/volume.go, ParseVolume. */
export function readShortVolume(text: string): ShortVolume | undefined {
  if (text.length <= 2) return text === "" ? undefined : { source: undefined, target: text, modes: [] };
  const parts = text.split(":");
  if (parts.length > 3 || parts.includes("")) return undefined;
  const [first = "", second, modes] = parts;
  if (second === undefined) return { source: undefined, target: posix.normalize(first), modes: [] };
  return {
    source: first,
    target: withoutTrailingSlash(posix.normalize(second)),
    modes: modes === undefined ? [] : modes.split(","),
  };
}

/** What is mounted there, as far as the text tells. */
export function volumeTarget(text: string): string {
  return readShortVolume(text)?.target ?? text;
}

/** Whether a source is a path rather than the name of a volume. */
export function isPath(source: string): boolean {
  return /^[./~]/.test(source);
}

/**
 * Whether a letter before the first colon makes it a path on a drive. So `v:/data` does not name a volume `v`, and Docker on Linux
 * refuses what Compose makes of it. Source: compose-go format/volume.go, isWindowsDrive; seen with Compose 2.40.3.
 */
export function isWindowsPath(text: string): boolean {
  return /^\p{L}:/u.test(text);
}
