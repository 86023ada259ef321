/** A service as YAML gives it, before anybody checks it. */
export type RawService = Readonly<Record<string, unknown>>;

const KEYS = ["image", "options", "entrypoint", "command", "env", "ports", "volumes", "credentials"];

/**
 * The argument string that the runner builds for a service, written from DockerCommandManager.cs (DockerCreate),
 * ContainerInfo.cs and DockerUtil.cs of actions/runner and on purpose not from our own code. Throws where GitHub refuses.
 */
export function githubArguments(alias: string, service: RawService): string {
  for (const key of Object.keys(service)) {
    if (!KEYS.includes(key)) throw new Error(`unexpected value '${key}'`);
  }
  const parts = ["--name placeholder --label abc123 --network github_network", `--network-alias ${alias}`];
  for (const port of sequence(service.ports)) parts.push(`-p ${text(port)}`);
  parts.push(text(service.options));
  const variables = Object.entries(mapping(service.env));
  for (const [name, value] of variables) {
    parts.push(`-e ${escaped(text(value) === "" ? name : `${name}=${text(value)}`)}`);
  }
  parts.push("-e GITHUB_ACTIONS=true");
  if (!variables.some(([name]) => name === "CI")) parts.push("-e CI=true");
  for (const volume of sequence(service.volumes)) parts.push(volumeArgument(text(volume)));
  if (text(service.entrypoint) !== "") parts.push(`--entrypoint "${text(service.entrypoint)}"`);
  parts.push(text(service.image).replace(/^docker:\/\//, ""), text(service.command));
  return parts.join(" ");
}

function volumeArgument(volume: string): string {
  const parts = volume.split(":");
  const quoted = (path = "") => `"${path.replaceAll('"', '\\"')}"`;
  if (parts.length === 3)
    return `-v ${quoted(parts[0])}:${quoted(parts[1])}${parts[2]?.toLowerCase() === "ro" ? ":ro" : ""}`;
  if (parts.length === 2) {
    return parts[1]?.toLowerCase() === "ro"
      ? `-v ${quoted(parts[0])}:ro`
      : `-v ${quoted(parts[0])}:${quoted(parts[1])}`;
  }
  return `-v ${quoted(volume)}`;
}

function escaped(value: string): string {
  return `"${value.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;
}

function text(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") throw new Error("a scalar was expected");
  return String(value);
}

function sequence(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new Error("a sequence was expected");
}

function mapping(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error("a mapping was expected");
}

/** The words of an argument string as .NET on Unix splits it (dotnet/runtime Process.Unix.cs, GetNextArgument). */
export function splitArguments(line: string): string[] {
  const result: string[] = [];
  let word: string | undefined;
  let inQuotes = false;
  for (let at = 0; at < line.length; ) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0) {
      const kept = next === '"' ? Math.floor(slashes / 2) : slashes;
      word = (word ?? "") + "\\".repeat(kept);
      at += slashes;
      if (next === '"' && slashes % 2 === 1) {
        word += '"';
        at += 1;
      }
    } else if (next === '"') {
      word ??= "";
      if (inQuotes && line[at + 1] === '"') {
        word += '"';
        at += 2;
      } else {
        inQuotes = !inQuotes;
        at += 1;
      }
    } else if (!inQuotes && (next === " " || next === "\t")) {
      if (word !== undefined) result.push(word);
      word = undefined;
      at += 1;
    } else {
      word = (word ?? "") + next;
      at += 1;
    }
  }
  return word === undefined ? result : [...result, word];
}
