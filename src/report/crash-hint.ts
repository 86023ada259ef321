/** What matters of a service that another one may have missed. */
export interface Neighbour {
  readonly name: string;
  /** Its additional DNS names. */
  readonly aliases: readonly string[];
  /** The services that must be ready before it starts. */
  readonly waitsFor: readonly string[];
}

const MOST_LINES = 20;

/**
 * A service that ends while it starts, and whose last lines name another one, most probably needed that one. Returns
 * the next step for the user; `undefined` if none is named, or if it was waited for already, or itself waits for the
 * one that ended.
 */
export function crashHint(
  crashed: Neighbour,
  lastLines: readonly string[],
  services: readonly Neighbour[],
): string | undefined {
  const lines = lastLines.slice(-MOST_LINES);
  const missed = services.filter(
    (other) =>
      other.name !== crashed.name &&
      [other.name, ...other.aliases].some((host) => lines.some((line) => namesHost(line, host))) &&
      !waitsFor(crashed, other, services) &&
      !waitsFor(other, crashed, services),
  );
  if (missed.length === 0) return undefined;
  const names = missed.map(({ name }) => name);
  const value = names.length === 1 ? names[0] : `[${names.join(", ")}]`;
  return `Its last lines name ${names.join(" and ")}: with \`depends-on: ${value}\` it starts once ${names.length === 1 ? "that one is" : "those are"} ready.`;
}

/** As a separate word, not as part of another name: `db:5432`, `"db"`, but not `db-admin`, `my.db` or `/db/`. */
function namesHost(line: string, host: string): boolean {
  const escaped = host.replace(/[^\w-]/g, "\\$&");
  return new RegExp(`(?<![\\w./-])${escaped}(?![\\w-]|\\.\\w)`, "i").test(line.replaceAll("://", " "));
}

function waitsFor(one: Neighbour, other: Neighbour, services: readonly Neighbour[]): boolean {
  const seen = new Set<string>();
  const open = [...one.waitsFor];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === other.name) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(services.find((service) => service.name === name)?.waitsFor ?? []));
  }
  return false;
}
