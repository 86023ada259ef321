/** Docker Hub's images are named after it, and served by another host. */
const HUB = "https://registry-1.docker.io";
/** Docker speaks HTTP to these as well (moby daemon/pkg/registry config.go, insecure registries). */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/** Where a registry may be, best first. */
export function registryAddresses(registry: string): string[] {
  if (registry === "docker.io") return [HUB];
  const addresses = [`https://${registry}`];
  return LOOPBACK.test(registry) ? [...addresses, `http://${registry}`] : addresses;
}
