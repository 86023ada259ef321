import { join } from "node:path";
import { cached } from "../test/bed/cache.ts";
import { isInstalled, runCommand } from "../test/bed/command.ts";

const VERSION = "1.32.0";

/** The path of zizmor: the machine's own, else installed once into the cache by pip. */
export async function findZizmor(): Promise<string> {
  if (await isInstalled("zizmor")) return "zizmor";
  const folder = await cached(`zizmor-${VERSION}`, async (path) => {
    await runCommand("python3", [
      ...["-m", "pip", "install", "--quiet", "--no-deps", "--target", path],
      `zizmor==${VERSION}`,
    ]);
  });
  return join(folder, "bin/zizmor");
}
