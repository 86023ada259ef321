import { join } from "node:path";
import { cached } from "../test/bed/cache.ts";
import { isInstalled } from "../test/bed/command.ts";
import { pipInstall } from "../test/bed/pip.ts";

const VERSION = "1.32.0";

/** The path of zizmor: the machine's own, else installed once into the cache by pip. */
export async function findZizmor(): Promise<string> {
  if (await isInstalled("zizmor")) return "zizmor";
  const folder = await cached(`zizmor-${VERSION}`, async (path) => {
    await pipInstall(`zizmor==${VERSION}`, path).catch(() => {
      throw new Error(`zizmor ${VERSION} is not on PATH, and pip cannot install it here`);
    });
  });
  return join(folder, "bin/zizmor");
}
