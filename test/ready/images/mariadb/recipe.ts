import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { writeAccounts } from "../../../bed/images/home-made/accounts.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

const packages =
  "bash coreutils dash findutils gosu grep hostname libc-bin mariadb-client mariadb-server mawk sed".split(
    " ",
  );
const entrypoint = "docker-entrypoint.sh";

/** Stands in for mariadb with Debian's server, under a name that no preset knows. */
export const mariadbRecipe: ImageRecipe = {
  name: "mariadb-of-debian:10.11",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: [
    `ENV PATH=${debianPath}`,
    "EXPOSE 3306",
    "VOLUME /var/lib/mysql",
    `ENTRYPOINT ["${entrypoint}"]`,
  ],
  plant: async (root, workFolder) => {
    await plantPackageTree({ packages, without: [/^perl/, /^libperl/, /^galera/] }, root, workFolder);
    await writeAccounts(root, [{ name: "mysql", id: 999, home: "/var/lib/mysql" }]);
    for (const folder of ["docker-entrypoint-initdb.d", "run/mysqld", "usr/local/bin", "var/lib/mysql"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    const script = join(root, "usr", "local", "bin", entrypoint);
    await copyFile(join(import.meta.dirname, "entrypoint.sh"), script);
    await chmod(script, 0o755);
  },
};
