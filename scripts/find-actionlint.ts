import { join } from "node:path";
import { cached } from "../test/bed/cache.ts";
import { isInstalled, runCommand } from "../test/bed/command.ts";

const VERSION = "v1.7.12";

/** The path of actionlint: the machine's own, else built once into the cache by Go. */
export async function findActionlint(): Promise<string> {
  if (await isInstalled("actionlint")) return "actionlint";
  const folder = await cached(`actionlint-${VERSION}`, async (path) => {
    const env = { ...process.env, GOBIN: path };
    await runCommand("go", ["install", `github.com/rhysd/actionlint/cmd/actionlint@${VERSION}`], {
      env,
    }).catch(() => {
      throw new Error(`actionlint ${VERSION} is not on PATH, and go cannot install it here`);
    });
  });
  return join(folder, "actionlint");
}
