import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { writeAccounts } from "../../../bed/images/home-made/accounts.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

/** Stands in for Selenium's browser with Debian's Chromium, driven by its own WebDriver at Selenium's port. */
export const chromeRecipe: ImageRecipe = {
  name: "chrome-of-debian:12",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: [
    `ENV PATH=${debianPath}`,
    "ENV HOME=/tmp",
    "EXPOSE 4444",
    'CMD ["chromedriver", "--port=4444", "--allowed-ips=", "--allowed-origins=*"]',
  ],
  plant: async (root, workFolder) => {
    const packages = "bash chromium chromium-driver coreutils dash fonts-dejavu-core grep libc-bin sed".split(
      " ",
    );
    await plantPackageTree(
      { packages, without: [/^systemd/, /^libllvm/, /^perl/, /^python/] },
      root,
      workFolder,
    );
    await writeAccounts(root, [{ name: "seluser", id: 1200, home: "/tmp" }]);
    await mkdir(join(root, "dev", "shm"), { recursive: true });
  },
};
