import { copyFile, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../debian/package-tree.ts";
import { writeAccounts } from "../accounts.ts";
import { debianPath, type ImageRecipe } from "../recipe.ts";

/** What a user's `run:` step expects to find in node:24-slim. */
const packages = [
  ..."base-files bash coreutils dash debianutils diffutils findutils grep gzip".split(" "),
  ..."hostname libc-bin libstdc++6 mawk procps sed tar".split(" "),
];

/** Stands in for node:24-slim: the image of jobs, and of the test services that are written in Node. */
export const jobRecipe: ImageRecipe = {
  name: "node:24-slim",
  folder: import.meta.dirname,
  ingredients: [process.version],
  configuration: [`ENV PATH=${debianPath}`, `ENV NODE_VERSION=${process.versions.node}`, 'CMD ["node"]'],
  plant: async (root, workFolder) => {
    await plantPackageTree({ packages }, root, workFolder);
    await symlink("mawk", join(root, "usr", "bin", "awk"));
    for (const folder of ["usr/local/bin", "opt/hostedtoolcache"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    await copyFile(process.execPath, join(root, "usr", "local", "bin", "node"));
    await writeAccounts(root, [{ name: "node", id: 1000, home: "/home/node" }]);
    await mkdir(join(root, "home", "node"), { recursive: true });
  },
};
