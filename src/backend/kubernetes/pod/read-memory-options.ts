/**
 * What a memory volume of a pod is anyway, or must be taken as: it is writable by everyone, and its programs may be
 * executed.
 */
const NO_EFFECT = /^(?:rw|noexec|nosuid|nodev|exec|suid|dev|mode=0?1?777|)$/;
const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** The size that the options of a tmpfs set, and those that no memory volume has. */
export function readMemoryOptions(options: string): {
  readonly sizeBytes: number | undefined;
  readonly unknown: readonly string[];
} {
  const words = options.split(",");
  const sizes = words.map((word) => /^size=([0-9]+)([kmg]?)$/i.exec(word));
  const [, digits, unit = ""] = sizes.findLast((size) => size !== null) ?? [];
  return {
    sizeBytes:
      digits === undefined ? undefined : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1) || undefined,
    unknown: words.filter((word, index) => !sizes[index] && !NO_EFFECT.test(word)),
  };
}
