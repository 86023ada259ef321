/** Compares API versions by their numbers: 1.9 is older than 1.41. */
export function isOlder(apiVersion: string, other: string): boolean {
  const [major = 0, minor = 0] = apiVersion.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
