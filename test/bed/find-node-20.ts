import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { cached } from "./cache.ts";
import { runCommand } from "./command.ts";

const VERSION = "20.19.5";

/** The path of a Node 20, the oldest on which the bundles run: the machine's own, else npm's in the cache. */
export async function findNode20(): Promise<string> {
  const own = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
  const found = own.find((path) => versionOf(path).startsWith("v20."));
  if (found !== undefined) return found;
  const name = `node-linux-${process.arch}`;
  const folder = await cached(`node-${VERSION}-linux-${process.arch}`, async (path) => {
    const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await runCommand("npm", ["install", ...flags, "--prefix", path, `${name}@${VERSION}`]);
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
