/**
 * Whether the daemon can hold a thing by this name or id. Of a slash, also a percent-encoded one, and of dots alone the
 * daemon would make another path, and its answer would send us there.
 */
export function canBeName(idOrName: string): boolean {
  return !idOrName.includes("/") && !/^\.*$/.test(idOrName);
}
