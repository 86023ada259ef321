const LONGEST = 50;

/**
 * The DNS label by which a service is found: `my_db` becomes `my-db`. Of names without an ASCII letter or digit nothing
 * is left, so they all become `service`.
 */
export function hostnameOf(serviceName: string): string {
  const label = serviceName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  return label === "" ? "service" : label;
}
