/** A value of a create body in which defaults are absent and free orders are sorted, so that equal means equal. */
export type Meaning = unknown;

/**
 * What a create body means to the daemon: fields that equal the body of a bare `docker create`, or that are empty or
 * zero, count as absent; the orders of `Env` and `Binds` are free.
 */
export function meaningOfBody(body: Record<string, unknown>, bare: Record<string, unknown>): Meaning {
  return meaning(body, bare, "") ?? {};
}

function meaning(value: unknown, bare: unknown, key: string): unknown {
  // Pointers in the daemon: an explicit zero is not the same as nothing.
  if (key === "Init" || key === "StopTimeout") return value;
  if (Array.isArray(value)) {
    if (JSON.stringify(value) === JSON.stringify(bare)) return undefined;
    if (value.length === 0) return key === "MaskedPaths" || key === "ReadonlyPaths" ? value : undefined;
    const items = value.map((item) => (isRecord(item) ? (meaning(item, {}, "") ?? {}) : item));
    return key === "Env" || key === "Binds" ? [...items].sort() : items;
  }
  if (isRecord(value)) {
    const base = isRecord(bare) ? bare : {};
    const entries = Object.entries(value)
      .map(([name, item]) => [name, isMapOfEmpties(key) ? item : meaning(item, base[name], name)] as const)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const isDefault = bare === undefined || bare === null ? isZero(value) : value === bare;
  return isDefault ? undefined : value;
}

/** Keys whose mere presence means something, such as `{"80/tcp": {}}`. */
function isMapOfEmpties(key: string): boolean {
  return ["ExposedPorts", "Volumes", "Labels", "Tmpfs", "Config", "Options", "PortBindings"].includes(key);
}

function isZero(value: unknown): boolean {
  return value === undefined || value === null || value === 0 || value === false || value === "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
