import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { cached } from "./cache.ts";
import { runCommand } from "./command.ts";

/** 20 is the oldest on which the bundles run. */
const VERSIONS = { 20: "20.19.5", 22: "22.23.3" } as const;

/** The path of a Node of this major version: the machine's own, else npm's in the cache. */
export async function findOlderNode(major: keyof typeof VERSIONS): Promise<string> {
  const version = VERSIONS[major];
  const own = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
  const found = own.find((path) => versionOf(path).startsWith(`v${major}.`));
  if (found !== undefined) return found;
  const name = `node-linux-${process.arch}`;
  const folder = await cached(`node-${version}-linux-${process.arch}`, async (path) => {
    const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await runCommand("npm", ["install", ...flags, "--prefix", path, `${name}@${version}`]);
  });
  return join(folder, "node_modules", name, "bin/node");
}

function versionOf(path: string): string {
  try {
    return execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
