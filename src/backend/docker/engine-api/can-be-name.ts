/**
 * Whether a thing on the daemon can have this name or id. A slash, even percent-encoded, or only dots would change
 * the path for the daemon, and its answer would redirect us there.
 */
export function canBeName(idOrName: string): boolean {
  return !idOrName.includes("/") && !/^\.*$/.test(idOrName);
}
