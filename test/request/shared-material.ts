import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = dirname(dirname(import.meta.dirname));

/**
 * Folders that the tests read and that are no part of the repository: `conformance` and `corpus`, in the folder named
 * by `SIBLING_SERVICES_SHARED`, or in `shared` beside the repository. `undefined` where they are absent.
 */
export function sharedFolder(name: "conformance" | "corpus"): string | undefined {
  const shared = process.env.SIBLING_SERVICES_SHARED ?? resolve(root, "../shared");
  const folder = join(shared, name);
  return existsSync(folder) ? folder : undefined;
}
