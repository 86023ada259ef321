import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { writeAccounts } from "../../../bed/images/home-made/accounts.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

const packages =
  "bash coreutils dash findutils gosu grep hostname libc-bin mawk procps rabbitmq-server sed util-linux".split(
    " ",
  );
const entrypoint = "docker-entrypoint.sh";

/** Stands in for rabbitmq with Debian's server, whose own programs come before Debian's wrappers of them. */
export const rabbitmqRecipe: ImageRecipe = {
  name: "rabbitmq-of-debian:3.10",
  folder: import.meta.dirname,
  ingredients: [],
  configuration: [
    `ENV PATH=/usr/lib/rabbitmq/bin:${debianPath}`,
    "ENV HOME=/var/lib/rabbitmq",
    "EXPOSE 4369 5671 5672 15691 15692 25672",
    "VOLUME /var/lib/rabbitmq",
    `ENTRYPOINT ["${entrypoint}"]`,
    'CMD ["rabbitmq-server"]',
  ],
  plant: async (root, workFolder) => {
    await plantPackageTree({ packages, without: [/^perl/, /^systemd/, /^logrotate/] }, root, workFolder);
    await writeAccounts(root, [{ name: "rabbitmq", id: 999, home: "/var/lib/rabbitmq" }]);
    for (const folder of ["etc/rabbitmq", "usr/local/bin", "var/lib/rabbitmq", "var/log/rabbitmq"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    // As the official image: its first user may come from anywhere.
    await writeFile(join(root, "etc/rabbitmq/rabbitmq.conf"), "loopback_users.guest = false\n");
    const script = join(root, "usr", "local", "bin", entrypoint);
    await copyFile(join(import.meta.dirname, "entrypoint.sh"), script);
    await chmod(script, 0o755);
  },
};
