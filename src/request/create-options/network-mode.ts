/** Whether a network mode names a network (moby api/types/container/hostconfig_unix.go, IsUserDefined). */
export function isUserDefined(mode: string): boolean {
  return !["default", "bridge", "host", "none"].includes(mode) && !mode.startsWith("container:");
}
