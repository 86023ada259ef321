import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm } from "../../bed/ci/programs.ts";

const program = join(import.meta.dirname, "../../../dist/cli");

/** A folder for the search path of a machine: `sibling-services`, the Node that runs here, npm. */
export interface SearchPath extends Disposable {
  readonly folder: string;
}

export async function makeSearchPath(): Promise<SearchPath> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-bin-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  cpSync(program, join(folder, "program"), { recursive: true });
  chmodSync(join(folder, "program/index.js"), 0o755);
  symlinkSync("../program/index.js", join(bin, "sibling-services"));
  symlinkSync(process.execPath, join(bin, "node"));
  const npmFolder = await npm(() => undefined);
  for (const name of ["npm", "npx"]) symlinkSync(join(npmFolder, `bin/${name}-cli.js`), join(bin, name));
  return { folder: bin, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
