import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSearchPath } from "../beds/search-path.ts";

/** A folder with a service, and the program on a search path. */
export interface Shop extends Disposable {
  readonly folder: string;
  readonly programFolder: string;
}

/** Redis has an anonymous volume, too. */
export async function shopOfOneRedis(redis: string): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-shop-"));
  writeFileSync(join(folder, "services.yml"), `redis: { image: "${redis}", ports: [6379] }\n`);
  const path = await makeSearchPath();
  return {
    folder,
    programFolder: path.folder,
    [Symbol.dispose]: () => {
      path[Symbol.dispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
