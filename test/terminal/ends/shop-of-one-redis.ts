import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSearchPath } from "../beds/search-path.ts";

/** A folder with a service, and the program on a search path and among the folder's own packages, for npx. */
export interface Shop extends Disposable {
  readonly folder: string;
  readonly programFolder: string;
}

/** Redis has an anonymous volume, too. */
export async function shopOfOneRedis(redis: string): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-shop-"));
  writeFileSync(join(folder, "services.yml"), `redis: { image: "${redis}", ports: [6379] }\n`);
  const path = await makeSearchPath();
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(join(path.folder, "sibling-services"), join(folder, "node_modules/.bin/sibling-services"));
  return {
    folder,
    programFolder: path.folder,
    [Symbol.dispose]: () => {
      path[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
