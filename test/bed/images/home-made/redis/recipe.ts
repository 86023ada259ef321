import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../debian/package-tree.ts";
import { writeAccounts } from "../accounts.ts";
import { debianPath, type ImageRecipe } from "../recipe.ts";

const packages = ["redis-server", "gosu", "dash", "coreutils", "findutils", "libc-bin"];
const entrypoint = "docker-entrypoint.sh";

/** Stands in for redis:7 with Debian's Redis 7. */
export const redisRecipe: ImageRecipe = {
  name: "redis:7",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: [
    `ENV PATH=${debianPath}`,
    "EXPOSE 6379",
    "VOLUME /data",
    "WORKDIR /data",
    `ENTRYPOINT ["${entrypoint}"]`,
    'CMD ["redis-server"]',
  ],
  plant: async (root, workFolder) => {
    await plantPackageTree({ packages }, root, workFolder);
    await writeAccounts(root, [{ name: "redis", id: 999, home: "/data" }]);
    for (const folder of ["data", "usr/local/bin"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    const script = join(root, "usr", "local", "bin", entrypoint);
    await copyFile(join(import.meta.dirname, "entrypoint.sh"), script);
    await chmod(script, 0o755);
  },
};
