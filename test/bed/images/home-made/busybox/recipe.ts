import { mkdir, rename, symlink } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../../command.ts";
import { plantPackageTree } from "../../../debian/package-tree.ts";
import { writeAccounts } from "../accounts.ts";
import type { ImageRecipe } from "../recipe.ts";

const packages = ["busybox-static"];

/** Stands in for busybox:1.36: one static program under its many names, and nothing else. */
export const busyboxRecipe: ImageRecipe = {
  name: "busybox:1.36",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: ["ENV PATH=/bin:/usr/bin:/sbin:/usr/sbin", 'CMD ["sh"]'],
  plant: async (root, workFolder) => {
    const tree = join(workFolder, "tree");
    await plantPackageTree({ packages }, tree, workFolder);
    for (const folder of ["bin", "etc", "tmp", "root", "var"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    const busybox = join(root, "bin", "busybox");
    await rename(join(tree, "usr", "bin", "busybox"), busybox);
    const applets = (await runCommand(busybox, ["--list"])).trim().split("\n");
    for (const applet of applets.filter((name) => name !== "busybox")) {
      await symlink("busybox", join(root, "bin", applet));
    }
    await writeAccounts(root, []);
  },
};
