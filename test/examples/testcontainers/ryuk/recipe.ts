import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

/** Stands in for Testcontainers' reaper, which no package registry has: the same protocol, a few lines of Node. */
export const ryukRecipe: ImageRecipe = {
  name: "reaper:0.14.0",
  folder: import.meta.dirname,
  ingredients: [process.version],
  configuration: [`ENV PATH=${debianPath}`, "EXPOSE 8080", 'ENTRYPOINT ["node", "/opt/reaper.mjs"]'],
  plant: async (root, workFolder) => {
    await plantPackageTree({ packages: ["libc-bin", "libstdc++6"] }, root, workFolder);
    for (const folder of ["opt", "usr/local/bin", "var/run"])
      await mkdir(join(root, folder), { recursive: true });
    await copyFile(process.execPath, join(root, "usr/local/bin/node"));
    await copyFile(join(import.meta.dirname, "reaper.mjs"), join(root, "opt/reaper.mjs"));
  },
};
