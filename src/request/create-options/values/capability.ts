/** `net_admin`, `CAP_NET_ADMIN`, `ALL` in the form in which the daemon lists them (moby client/container_create.go). */
export function readCapability(text: string): string {
  const name = text.trim().toUpperCase();
  return name === "ALL" || name.startsWith("CAP_") ? name : `CAP_${name}`;
}
