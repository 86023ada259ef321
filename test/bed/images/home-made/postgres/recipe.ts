import { appendFile, chmod, copyFile, mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../debian/package-tree.ts";
import { writeAccounts } from "../accounts.ts";
import { debianPath, type ImageRecipe } from "../recipe.ts";

const packages = [
  ..."bash coreutils dash findutils gosu grep libc-bin postgresql-15 postgresql-client-15 sed".split(" "),
];
const programs = "/usr/lib/postgresql/15";
const entrypoint = "docker-entrypoint.sh";

/** Stands in for postgres:15 with Debian's PostgreSQL 15. */
export const postgresRecipe: ImageRecipe = {
  name: "postgres:15",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: [
    `ENV PATH=${debianPath}:${programs}/bin`,
    "ENV LANG=C.UTF-8",
    "ENV PG_MAJOR=15",
    "ENV PGDATA=/var/lib/postgresql/data",
    "EXPOSE 5432",
    "VOLUME /var/lib/postgresql/data",
    "STOPSIGNAL SIGINT",
    `ENTRYPOINT ["${entrypoint}"]`,
    'CMD ["postgres"]',
  ],
  plant: async (root, workFolder) => {
    // Just-in-time compilation needs LLVM, four times the size of all the rest together.
    await plantPackageTree({ packages, without: [/^libllvm/, /^libz3/] }, root, workFolder);
    for (const unused of ["lib/bitcode", "lib/llvmjit.so", "lib/llvmjit_types.bc"]) {
      await rm(join(root, programs, unused), { recursive: true, force: true });
    }
    const sample = join(root, "usr/share/postgresql/15/postgresql.conf.sample");
    await appendFile(sample, "listen_addresses = '*'\n");
    // psql pipes long answers through it when it talks to a terminal.
    await symlink("cat", join(root, "usr", "bin", "pager"));
    await writeAccounts(root, [{ name: "postgres", id: 999, home: "/var/lib/postgresql" }]);
    const folders = ["docker-entrypoint-initdb.d", "usr/local/bin", "var/lib/postgresql/data"];
    for (const folder of [...folders, "var/run/postgresql"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    const script = join(root, "usr", "local", "bin", entrypoint);
    await copyFile(join(import.meta.dirname, "entrypoint.sh"), script);
    await chmod(script, 0o755);
  },
};
